/**
 * The latest call for those who listen to the screen: every call is a text of its own, also a repeated one.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 */

import { html } from "../ui/html.js";
import { whereTo } from "./where_to.js";

/** @param {{ call: Call | null, plan: Plan, say: Say }} props */
export function Spoken({ call, plan, say }) {
  return html`<p class="visually-hidden" aria-live="assertive" aria-atomic="true">
    ${call && html`<span key=${call.call}>${sentence(call, plan, say)}</span>`}
  </p>`;
}

/**
 * @param {Call} call
 * @param {Plan} plan
 * @param {Say} say
 */
function sentence({ number = "–", desk }, plan, say) {
  const { name, place } = whereTo(plan, desk);
  return say(place ? "spoken.call" : "spoken.call_nowhere", { number, desk: name, place });
}
