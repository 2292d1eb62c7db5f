/**
 * Pauses or resumes a service or a whole area.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Order } from "../ui/orders.js"
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { isSame } from "../ui/orders.js";

/** @param {{ name: string, paused: boolean, order: Order, acts: Acts, say: Say }} props */
export function PauseButton({ name, paused, order, acts: { busy, perform }, say }) {
  const underWay = busy.value !== null && isSame(busy.value, order);
  return html`<button
    type="button"
    class="button button--small"
    aria-label=${say(paused ? "resume_this" : "pause_this", { name })}
    aria-disabled=${String(busy.value !== null)}
    aria-busy=${String(underWay)}
    onClick=${() => perform(order)}
  >
    ${underWay ? html`<span class="spinner" aria-hidden="true"></span>` : say(paused ? "resume" : "pause")}
  </button>`;
}
