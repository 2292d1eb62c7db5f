/** The picture of an area, found by its id; what we have no picture for gets a speech bubble. */

import { html } from "../ui/html.js";

const VEHICLE = html`<path d="M7 33v-8l5-11h24l5 11v8zM7 25h34" /><circle cx="14" cy="33" r="4" />
  <circle cx="34" cy="33" r="4" />`;
const LICENCE = html`<rect x="5" y="11" width="38" height="26" rx="4" /><circle cx="16" cy="21" r="4" />
  <path d="M9 32c1-5 13-5 14 0M28 19h10M28 25h10M28 31h6" />`;
const WASTE = html`<path d="M9 14h30M18 14V9h12v5M12 14l2 27h20l2-27M20 21v13M28 21v13" />`;
const FAMILY = html`<circle cx="16" cy="13" r="5" /><circle cx="34" cy="19" r="4" />
  <path d="M6 40V30a10 10 0 0 1 20 0v10M28 40v-7a6 6 0 0 1 12 0v7" />`;
const INFO = html`<circle cx="24" cy="24" r="18" /><path d="M24 22v12" /><circle cx="24" cy="15" r="1" />`;
const DOCUMENT = html`<path d="M12 5h17l8 8v30H12zM29 5v8h8M18 22h13M18 29h13M18 36h8" />`;
const ANYTHING = html`<path d="M6 9h36v25H24l-10 8v-8H6zM14 18h20M14 25h13" />`;

/** The first that fits. */
const PICTURES = /** @type {const} */ ([
  [/licen/, LICENCE],
  [/vehicle|car|plate/, VEHICLE],
  [/waste/, WASTE],
  [/family|social|youth|child/, FAMILY],
  [/info/, INFO],
  [/passport|card|resid|regist|certificate|record|document/, DOCUMENT],
]);

/** @param {{ area: string }} props */
export function Pictogram({ area }) {
  const picture = PICTURES.find(([ids]) => ids.test(area))?.[1] ?? ANYTHING;
  return html`<svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true">${picture}</svg>`;
}
