/** The sign of those who have a code: a day in a calendar. */

import { html } from "../ui/html.js";

export const APPOINTMENT = html`<path d="M8 10h32v31H8zM8 19h32M16 6v8M32 6v8" /><path d="m17 30 5 5 10-10" />`;

export function ArriveSign() {
  return html`<svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true">${APPOINTMENT}</svg>`;
}
