/**
 * The ticket this desk has called or serves, what the pre-check found, and its documents once they are opened.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Acts } from "../ui/acts.js"
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { DocumentList } from "./document_list.js";
import { DocumentsButton } from "./documents_button.js";
import { outcomeOf } from "./documents.js";
import { TicketFacts } from "./ticket_facts.js";
import { waitedMinutes } from "./waiting.js";

/**
 * @param {object} props
 * @param {ClerkTicket | null} props.ticket
 * @param {Signal<boolean>} props.showsDocuments
 * @param {boolean} props.hasKeys
 * @param {Acts} props.acts
 * @param {number} props.now
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function CurrentTicket({ ticket, showsDocuments, hasKeys, acts, now, plan, language, say }) {
  if (ticket === null) {
    return html`<div class="current current--none">
      <p class="current__none">${say("ticket.none")}</p>
      <p class="quiet">${say("ticket.none_more")}</p>
    </div>`;
  }
  const waited = waitedMinutes(ticket, now);
  const outcome = outcomeOf(ticket, plan);
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
        ${outcome &&
        html`<${DocumentsButton}
          outcome=${outcome}
          opens="documents-here"
          isOpen=${showsDocuments.value}
          onOpen=${() => (showsDocuments.value = !showsDocuments.value)}
          hasKey=${hasKeys}
          say=${say}
        />`}
      </div>
    </div>
    ${outcome &&
    showsDocuments.value &&
    html`<${DocumentList} id="documents-here" takesFocus=${true} ...${{ ticket, plan, acts, language, say }} />`}`;
}
