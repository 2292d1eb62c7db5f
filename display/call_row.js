/**
 * One call: the number, where to go, and which way that is.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 * @import { ThisDisplay } from "./this_display.js"
 */

import { html } from "../ui/html.js";
import { DeskLabel } from "./desk_label.js";

/** Numbers are short, such as A012; whatever is longer is an accident and must not burst the board. */
const SHORT = 6;

/**
 * @param {object} props
 * @param {Call} props.call
 * @param {Pick<ThisDisplay, "arrows">} props.display
 * @param {Plan} props.plan
 * @param {boolean} [props.ringing]
 * @param {(language: string) => Say} props.say
 */
export function CallRow({ call: { number, desk }, display: { arrows }, plan, ringing = false, say }) {
  const shown = String(number ?? "–");
  const inFirst = say(plan.languages[0] ?? "");
  return html`<li class=${ringing ? "call call--ringing" : "call"}>
    <p class=${shown.length > SHORT ? "call__number call__number--long" : "call__number"}><bdi>${shown}</bdi></p>
    <${DeskLabel} plan=${plan} desk=${desk} direction=${arrows[desk]} say=${inFirst} />
  </li>`;
}
