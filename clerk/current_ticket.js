/**
 * The ticket this desk has called or serves: why it was called, what the pre-check found, and its documents once opened.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Acts } from "../ui/acts.js"
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { reasonWords } from "../ui/reason.js";
import { DocumentList } from "./document_list.js";
import { DocumentsButton } from "./documents_button.js";
import { outcomeOf } from "./documents.js";
import { TicketFacts } from "./ticket_facts.js";
import { TicketNote } from "./ticket_note.js";

/**
 * @param {object} props
 * @param {ClerkTicket} props.ticket
 * @param {Signal<boolean>} props.showsDocuments
 * @param {boolean} props.hasKeys
 * @param {Acts} props.acts
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function CurrentTicket({ ticket, showsDocuments, hasKeys, acts, plan, language, say }) {
  const outcome = outcomeOf(ticket, plan);
  const calls = { count: ticket.calls, all: Math.max(ticket.calls, plan.calling.calls) };
  return html`<div class="current">
      <p class="current__number"><bdi>${ticket.number}</bdi></p>
      <div class="current__about">
        <p class="current__state">
          <span class="state" data-state=${ticket.state}>${say(`ticket.${ticket.state}`)}</span>
          ${ticket.state === "called" && html`<span class="current__calls">${say("ticket.calls", calls)}</span>`}
        </p>
        <p class="current__service"><bdi>${name(plan.services, ticket.service, language)}</bdi></p>
        ${ticket.reason &&
        html`<p class="current__reason">${reasonWords(ticket.reason, { timeZone: plan.time_zone, language, say })}</p>`}
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
        <${TicketNote} note=${ticket.note} say=${say} />
      </div>
    </div>
    ${outcome &&
    showsDocuments.value &&
    html`<${DocumentList} id="documents-here" takesFocus=${true} ...${{ ticket, plan, acts, language, say }} />`}`;
}
