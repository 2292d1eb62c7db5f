/**
 * The calm band at the bottom: what the house wants to say today, in both languages.
 *
 * @import { Plan, Say, Texts } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { TwoLanguages } from "./two_languages.js";
import { inTwoLanguages } from "./two_texts.js";

/**
 * @param {object} props
 * @param {Texts | null} props.notice
 * @param {boolean} props.isEnding
 * @param {boolean} props.isUnknown whether the plan knows no display of this name
 * @param {Plan} props.plan
 * @param {(language: string) => Say} props.say
 */
export function Band({ notice, isEnding, isUnknown, plan, say }) {
  return html`<footer class="band">
    <div class="band__said" role="status">
      ${inTwoLanguages(notice, plan.languages).map(
        ({ text, language }) =>
          html`<p key=${language} class="band__text band__notice" lang=${language}><bdi>${text}</bdi></p>`,
      )}
      ${isEnding &&
      html`<p class="band__text"><${TwoLanguages} text="ending.heading" plan=${plan} say=${say} /></p>`}
    </div>
    ${isUnknown && html`<p class="band__small"><${TwoLanguages} text="unknown" plan=${plan} say=${say} /></p>`}
  </footer>`;
}
