/**
 * One ticket that waits for this desk.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { DocumentList } from "./document_list.js";
import { DocumentsButton } from "./documents_button.js";
import { outcomeOf } from "./documents.js";
import { TicketFacts } from "./ticket_facts.js";
import { TicketNote } from "./ticket_note.js";
import { standingWords } from "./words.js";

/**
 * @param {object} props
 * @param {ClerkTicket} props.ticket
 * @param {boolean} props.canCall
 * @param {boolean} props.isBusy whether this very ticket is being called
 * @param {() => void} props.onCall
 * @param {Acts} props.acts
 * @param {number} props.now
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function WaitingRow({ ticket, canCall, isBusy, onCall, acts, now, plan, language, say }) {
  const [isOpen, setOpen] = useState(false);
  const outcome = outcomeOf(ticket, plan);
  const opens = `documents-${ticket.id}`;
  return html`<li class="waiting__row" data-standing=${ticket.standing}>
    <p class="waiting__number"><bdi>${ticket.number}</bdi></p>
    <div class="waiting__about">
      <p><bdi>${name(plan.services, ticket.service, language)}</bdi></p>
      <${TicketFacts} ticket=${ticket} plan=${plan} language=${language} say=${say} />
      ${outcome && html`<${DocumentsButton} ...${{ outcome, opens, isOpen, say }} onOpen=${() => setOpen(!isOpen)} />`}
      <${TicketNote} note=${ticket.note} say=${say} />
    </div>
    <p class="waiting__standing">${standingWords(ticket, now, { timeZone: plan.time_zone, language, say })}</p>
    ${plan.calling.pick &&
    html`<button
      type="button"
      class="button waiting__call"
      aria-label=${say("waiting.call_this", { ticket: ticket.number })}
      aria-disabled=${String(!canCall)}
      aria-busy=${String(isBusy)}
      onClick=${() => canCall && onCall()}
    >
      ${isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : say("waiting.call")}
    </button>`}
    ${outcome && isOpen && html`<${DocumentList} id=${opens} ...${{ ticket, plan, acts, language, say }} />`}
  </li>`;
}
