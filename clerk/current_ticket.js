/**
 * The ticket this desk has called or serves, and what can be done with it.
 *
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { TicketFacts } from "./ticket_facts.js";
import { waitedMinutes } from "./waiting.js";

/**
 * @param {object} props
 * @param {ClerkTicket | null} props.ticket
 * @param {number} props.now
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function CurrentTicket({ ticket, now, plan, language, say }) {
  if (ticket === null) {
    return html`<div class="current current--none">
      <p class="current__none">${say("ticket.none")}</p>
      <p class="quiet">${say("ticket.none_more")}</p>
    </div>`;
  }
  const waited = waitedMinutes(ticket, now);
  return html`<div class="current">
    <p class="current__number"><bdi>${ticket.number}</bdi></p>
    <div class="current__about">
      <p><span class="state" data-state=${ticket.state}>${say(`ticket.${ticket.state}`)}</span></p>
      <p class="current__service"><bdi>${name(plan.services, ticket.service, language)}</bdi></p>
      <p class="current__waited">
        ${waited !== null && html`<span>${say("ticket.waited", { count: waited })}</span>`}
        <span>${say("ticket.calls", { count: ticket.calls })}</span>
      </p>
      <${TicketFacts} ticket=${ticket} plan=${plan} language=${language} say=${say} />
    </div>
  </div>`;
}
