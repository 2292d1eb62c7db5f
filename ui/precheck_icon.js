/**
 * The outcome of a pre-check as a small picture beside its words.
 *
 * @import { Outcome } from "./types.js"
 */

import { html } from "./html.js";

const TICK = "M4 10.5 8.5 15 16 5.5";
const CROSS = "M5 5 15 15M15 5 5 15";
const QUESTION = "M6.5 7a3.5 3.5 0 1 1 5.2 3c-1.2.7-1.7 1.2-1.7 2.4M10 15.9v.2";
const EXCLAMATION = "M10 4v7.5M10 15.4v.2";
const PLUS = "M10 4.5v11M4.5 10h11";

/** @type {Record<Outcome | "unchecked", string>} */
const PICTURES = {
  complete: TICK,
  helpful: PLUS,
  here: EXCLAMATION,
  missing: CROSS,
  stopped: CROSS,
  own_word: QUESTION,
  unchecked: QUESTION,
};

/** @param {{ outcome: Outcome | "unchecked" }} props */
export function PrecheckIcon({ outcome }) {
  return html`<svg class="precheck-icon" data-outcome=${outcome} viewBox="0 0 20 20" aria-hidden="true">
    <path d=${PICTURES[outcome] ?? QUESTION} />
  </svg>`;
}
