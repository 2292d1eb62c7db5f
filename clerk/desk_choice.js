/**
 * Where do you sit? Shows which desks are staffed.
 *
 * @import { Desk, Plan, Say } from "../ui/types.js"
 */

import { desksNow } from "../ui/desks.js";
import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {Map<string, Desk>} props.desks
 * @param {(desk: string) => void} props.onChoose
 * @param {string} props.language
 * @param {Say} props.say
 */
export function DeskChoice({ plan, desks, onChoose, language, say }) {
  return html`<main class="panel panel--wide">
    <${Heading}>${say("desks.heading")}<//>
    <ul class="desks">
      ${desksNow(plan.desks, desks).map(
        ({ desk, staffed, ticket }) => html`<li key=${desk.id}>
          <button type="button" class="button desks__desk" onClick=${() => onChoose(desk.id)}>
            <span class="desks__name"><bdi>${text(desk.name, language)}</bdi></span>
            <span class="desks__place">
              <bdi>${text(desk.place, language)}</bdi>
              ${desk.prefers && html`<span class="desks__prefers">${say(`desk.prefers.${desk.prefers}`)}</span>`}
            </span>
            <span class="state" data-state=${staffed ? "staffed" : "free"}>${doing(staffed, ticket, say)}</span>
          </button>
        </li>`,
      )}
    </ul>
  </main>`;
}

/**
 * @param {boolean} staffed
 * @param {Desk["ticket"]} ticket
 * @param {Say} say
 */
function doing(staffed, ticket, say) {
  if (ticket === null) return say(staffed ? "desks.staffed" : "desks.free");
  return say(staffed ? "desks.with" : "desks.left_open", { ticket: ticket.number });
}
