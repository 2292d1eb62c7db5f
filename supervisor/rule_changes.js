/**
 * What would change with the rule that is chosen, said as soon as it is.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { whatChanges } from "./rules.js";

/** @param {{ rule: string, chosen: string, own: string, say: Say }} props */
export function RuleChanges({ rule, chosen, own, say }) {
  return html`<div class="rules__changes" role="status">
    ${chosen === rule
      ? html`<p>${say("rule.same")}</p>`
      : html`<ul class="rules__list">
            ${whatChanges(rule, chosen).map(
              ({ who, change }) => html`<li key=${who}>
                <strong>${say(`rule.${who}`)}:</strong> ${say(`rule.change.${change}`)}
              </li>`,
            )}
          </ul>
          <p class="quiet">${say(chosen === own ? "rule.again_own" : "rule.for_today")}</p>`}
  </div>`;
}
