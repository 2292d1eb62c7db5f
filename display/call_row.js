/**
 * One call: the number and where to go.
 *
 * @import { Plan } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 */

import { html } from "../ui/html.js";
import { DeskLabel } from "./desk_label.js";

/** Numbers are short, such as A012; whatever is longer is an accident and must not burst the board. */
const SHORT = 6;

/** @param {{ call: Call, plan: Plan, ringing?: boolean }} props */
export function CallRow({ call: { number, desk }, plan, ringing = false }) {
  const shown = String(number ?? "–");
  return html`<li class=${ringing ? "call call--ringing" : "call"}>
    <p class=${shown.length > SHORT ? "call__number call__number--long" : "call__number"}><bdi>${shown}</bdi></p>
    <${DeskLabel} plan=${plan} desk=${desk} />
  </li>`;
}
