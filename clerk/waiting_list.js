/**
 * Who waits for this desk; any of them can be called out of turn.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { WaitingRow } from "./waiting_row.js";

/**
 * @param {object} props
 * @param {{ here: ClerkTicket[], elsewhere: number }} props.waiting
 * @param {boolean} props.canCall
 * @param {string | number | null} props.busy the ticket being called
 * @param {(ticket: ClerkTicket) => void} props.onCall
 * @param {Acts} props.acts
 * @param {number} props.now
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function WaitingList({ waiting: { here, elsewhere }, canCall, busy, onCall, acts, now, plan, language, say }) {
  return html`<section class="waiting" aria-labelledby="waiting">
    <h2 id="waiting">
      <span>${say("waiting.heading")} <small class="quiet">${say("waiting.order")}</small></span>
      <span class="count">${here.length}</span>
    </h2>
    ${here.length === 0 &&
    html`<div class="waiting__nobody">
      <p><strong>${say("waiting.nobody")}</strong></p>
      <p class="quiet">${say("waiting.nobody_more")}</p>
    </div>`}
    <ol class="waiting__list">
      ${here.map(
        (ticket) => html`<${WaitingRow}
          key=${ticket.id}
          ticket=${ticket}
          isBusy=${busy === ticket.id}
          onCall=${() => onCall(ticket)}
          ...${{ canCall, acts, now, plan, language, say }}
        />`,
      )}
    </ol>
    ${elsewhere > 0 && html`<p class="quiet">${say("waiting.elsewhere", { count: elsewhere })}</p>`}
  </section>`;
}
