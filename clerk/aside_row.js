/**
 * One ticket that was put aside.
 *
 * @import { ClerkTicket, Plan, Say, Today } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { asideWords, mayComeBack } from "./aside.js";
import { TicketFacts } from "./ticket_facts.js";
import { TicketNote } from "./ticket_note.js";

/**
 * @param {object} props
 * @param {ClerkTicket} props.ticket
 * @param {boolean} props.canCall
 * @param {boolean} props.isBusy
 * @param {() => void} props.onTakeUp
 * @param {() => void} props.onBack
 * @param {Today | null} props.today
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function AsideRow({ ticket, canCall, isBusy, onTakeUp, onBack, today, plan, language, say }) {
  const facts = { ticket: ticket.number };
  return html`<li class="aside__row" data-ticket=${ticket.number} data-state=${ticket.state} aria-busy=${String(isBusy)}>
    <p class="waiting__number"><bdi>${ticket.number}</bdi></p>
    <div class="aside__about">
      <p class="aside__state">${asideWords(ticket, today, { timeZone: plan.time_zone, language, say })}</p>
      <p><bdi>${name(plan.services, ticket.service, language)}</bdi></p>
      <${TicketFacts} ticket=${ticket} plan=${plan} language=${language} say=${say} />
      <${TicketNote} note=${ticket.note} say=${say} />
    </div>
    <div class="aside__acts">
      <button
        type="button"
        class="button aside__act"
        data-does="take_up"
        aria-label=${say("aside.take_up_this", facts)}
        aria-disabled=${String(!canCall)}
        onClick=${() => canCall && onTakeUp()}
      >
        ${say("aside.take_up")}
      </button>
      ${mayComeBack(ticket) &&
      html`<button
        type="button"
        class="button aside__act aside__act--quiet"
        data-does="come_back"
        aria-label=${say("aside.back_this", facts)}
        onClick=${onBack}
      >
        ${say("aside.back")}
      </button>`}
    </div>
  </li>`;
}
