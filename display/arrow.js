/**
 * Which way to go, as seen from this display: directions of the building, which no language mirrors.
 *
 * @import { Arrow as Direction, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

const STRAIGHT = "M12 22V5M4.5 12 12 4.5l7.5 7.5";
const U_TURN = "M18.5 21V9a5 5 0 0 0-10 0v9M2.5 13l6 6 6-6";
const STAIRS = "M3 21.5h5.5v-4h5v-4h5v-4H23";

/** @type {Record<Direction, { path: string, degrees: number }>} */
const DRAWN = {
  ahead: { path: STRAIGHT, degrees: 0 },
  "ahead-right": { path: STRAIGHT, degrees: 45 },
  right: { path: STRAIGHT, degrees: 90 },
  left: { path: STRAIGHT, degrees: -90 },
  "ahead-left": { path: STRAIGHT, degrees: -45 },
  back: { path: U_TURN, degrees: 0 },
  upstairs: { path: `${STAIRS}M2 12.5 9.5 5M3.5 4h7v7`, degrees: 0 },
  downstairs: { path: `${STAIRS}M11 3.5 3.5 11M2.5 5v7h7`, degrees: 0 },
};

/** @param {{ direction: Direction, say: Say }} props */
export function Arrow({ direction, say }) {
  const drawn = DRAWN[direction];
  // A direction of a newer server is no reason to show no call.
  if (!drawn) return null;
  return html`<svg class="arrow" viewBox="0 0 24 24" role="img" aria-label=${say(`arrow.${direction}`)}>
    <path d=${drawn.path} transform=${`rotate(${drawn.degrees} 12 12)`} />
  </svg>`;
}
