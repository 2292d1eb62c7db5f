/** A simple sign above a notice. */

import { html } from "../ui/html.js";
import { APPOINTMENT } from "./arrive_sign.js";

const SIGNS = {
  connecting: html`<circle cx="12" cy="24" r="3" /><circle cx="24" cy="24" r="3" /><circle cx="36" cy="24" r="3" />`,
  unreachable: html`<path d="M8 20a23 23 0 0 1 32 0M14 27a14 14 0 0 1 20 0" /><circle cx="24" cy="35" r="2.5" />
    <path d="M9 39 39 9" />`,
  closed: html`<circle cx="24" cy="24" r="18" /><path d="M24 13v12l8 5" />`,
  unknown: html`<path d="M17 18a7 7 0 1 1 10 6c-2 1-3 3-3 5" /><circle cx="24" cy="36" r="1.5" />`,
  appointment: APPOINTMENT,
  paused: html`<path d="M10 16h24v10a10 10 0 0 1-10 10h-4a10 10 0 0 1-10-10zM34 19h3a5 5 0 0 1 0 10h-3" />
    <path d="M17 6v4M25 6v4M8 42h30" />`,
};

/** @param {{ of: keyof typeof SIGNS }} props */
export function Sign({ of }) {
  return html`<svg class="sign" viewBox="0 0 48 48" aria-hidden="true">${SIGNS[of]}</svg>`;
}
