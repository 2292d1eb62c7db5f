/**
 * A screen without calls: one large sentence in both languages, and a smaller one below.
 *
 * @import { Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { TwoLanguages } from "./two_languages.js";

/**
 * @param {object} props
 * @param {string} props.heading key of the large sentence
 * @param {string} [props.more] key of the smaller one
 * @param {(language: string) => Record<string, string | number>} [props.facts]
 * @param {Pick<Plan, "languages">} props.plan
 * @param {(language: string) => Say} props.say
 */
export function LargeSentence({ heading, more, facts, plan, say }) {
  return html`<main class="sentence">
    <h2 class="sentence__heading"><${TwoLanguages} text=${heading} facts=${facts} plan=${plan} say=${say} /></h2>
    ${more && html`<p class="sentence__more"><${TwoLanguages} text=${more} facts=${facts} plan=${plan} say=${say} /></p>`}
  </main>`;
}
