/**
 * What the other desks are doing, in one line.
 *
 * @import { Desk, PlannedDesk, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";

/**
 * @param {object} props
 * @param {{ desk: PlannedDesk, ticket: Desk["ticket"] }[]} props.others
 * @param {string} props.language
 * @param {Say} props.say
 */
export function OtherDesks({ others, language, say }) {
  return html`<section class="others" aria-labelledby="others">
    <h2 id="others">${say("others.heading")}</h2>
    ${others.length === 0
      ? html`<p class="quiet">${say("others.none")}</p>`
      : html`<ul class="others__list">
          ${others.map(
            ({ desk, ticket }) => html`<li class="others__desk" key=${desk.id}>
              <bdi>${text(desk.name, language)}</bdi>
              <span class="state" data-state=${ticket?.state ?? "free"}>${doing(ticket, say)}</span>
            </li>`,
          )}
        </ul>`}
  </section>`;
}

/**
 * @param {Desk["ticket"]} ticket
 * @param {Say} say
 */
function doing(ticket, say) {
  if (ticket === null) return say("others.free");
  return say(ticket.state === "called" ? "others.called" : "others.serving", { ticket: ticket.number });
}
