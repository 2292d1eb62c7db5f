/**
 * The tickets that were put aside and that this desk can take up again.
 *
 * @import { Order } from "../ui/orders.js"
 * @import { ClerkTicket, Plan, Say, Today } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { AsideRow } from "./aside_row.js";

/**
 * @param {object} props
 * @param {readonly ClerkTicket[]} props.tickets
 * @param {boolean} props.canCall
 * @param {Order | null} props.busy
 * @param {(act: "take_up" | "come_back", ticket: ClerkTicket) => void} props.onAct
 * @param {Today | null} props.today
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function AsideList({ tickets, canCall, busy, onAct, today, plan, language, say }) {
  if (tickets.length === 0) return null;
  return html`<section class="aside" aria-labelledby="aside">
    <h2 id="aside">${say("aside.heading")} <span class="count">${tickets.length}</span></h2>
    <ul class="aside__list">
      ${tickets.map(
        (ticket) => html`<${AsideRow}
          key=${ticket.id}
          ticket=${ticket}
          isBusy=${busy !== null && busy.subject === ticket.id}
          onTakeUp=${() => onAct("take_up", ticket)}
          onBack=${() => onAct("come_back", ticket)}
          ...${{ canCall, today, plan, language, say }}
        />`,
      )}
    </ul>
  </section>`;
}
