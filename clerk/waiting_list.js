/**
 * Who waits for this desk; any of them can be called out of turn.
 *
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { TicketFacts } from "./ticket_facts.js";
import { minutesSince } from "./waiting.js";

/**
 * @param {object} props
 * @param {{ here: ClerkTicket[], elsewhere: number }} props.waiting
 * @param {boolean} props.canCall
 * @param {number | null} props.busy the ticket being called
 * @param {(ticket: ClerkTicket) => void} props.onCall
 * @param {number} props.now
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function WaitingList({ waiting: { here, elsewhere }, canCall, busy, onCall, now, plan, language, say }) {
  const minutes = (/** @type {ClerkTicket} */ ticket) => minutesSince(ticket.taken_at, now);
  return html`<section class="waiting" aria-labelledby="waiting">
    <h2 id="waiting">${say("waiting.heading")} <span class="count">${here.length}</span></h2>
    ${here.length === 0 &&
    html`<div class="waiting__nobody">
      <p><strong>${say("waiting.nobody")}</strong></p>
      <p class="quiet">${say("waiting.nobody_more")}</p>
    </div>`}
    <ol class="waiting__list">
      ${here.map(
        (ticket) => html`<li class="waiting__row" key=${ticket.id}>
          <p class="waiting__number"><bdi>${ticket.number}</bdi></p>
          <div class="waiting__about">
            <p><bdi>${name(plan.services, ticket.service, language)}</bdi></p>
            <${TicketFacts} ticket=${ticket} plan=${plan} language=${language} say=${say} />
          </div>
          <p class="waiting__minutes">${say("waiting.minutes", { count: minutes(ticket) ?? say("waiting.unknown") })}</p>
          <button
            type="button"
            class="button waiting__call"
            aria-label=${say("waiting.call_this", { ticket: ticket.number })}
            aria-disabled=${String(!canCall)}
            aria-busy=${String(busy === ticket.id)}
            onClick=${() => canCall && onCall(ticket)}
          >
            ${busy === ticket.id ? html`<span class="spinner" aria-hidden="true"></span>` : say("waiting.call")}
          </button>
        </li>`,
      )}
    </ol>
    ${elsewhere > 0 && html`<p class="quiet">${say("waiting.elsewhere", { count: elsewhere })}</p>`}
  </section>`;
}
