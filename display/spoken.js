/**
 * The latest call for those who listen to the screen: every call is a text of its own, also a repeated one.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 */

import { html } from "../ui/html.js";
import { sentence } from "./sentence.js";

/** @param {{ call: Call | null, plan: Plan, language: string, say: Say }} props */
export function Spoken({ call, plan, language, say }) {
  return html`<p class="visually-hidden" aria-live="assertive" aria-atomic="true">
    ${call && html`<span key=${call.call}>${sentence(call, plan, language, say)}</span>`}
  </p>`;
}
