/**
 * A text in the lobby's first language, and smaller in its second one.
 *
 * @import { Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/**
 * @param {object} props
 * @param {string} props.text its key in the words
 * @param {(language: string) => Record<string, string | number>} [props.facts]
 * @param {Pick<Plan, "languages">} props.plan
 * @param {(language: string) => Say} props.say
 */
export function TwoLanguages({ text, facts = () => ({}), plan: { languages }, say }) {
  const [first = "", second] = languages;
  return html`<span class="two">
    <span class="two__first" lang=${first}>${say(first)(text, facts(first))}</span>
    ${" "}
    ${second && html`<span class="two__second" lang=${second}>${say(second)(text, facts(second))}</span>`}
  </span>`;
}
