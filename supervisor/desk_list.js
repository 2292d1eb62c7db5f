/**
 * The desks: what each is doing, for whom, and what can be done there. Never who sits there.
 *
 * @import { ClerkTicket, LobbyState, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { DeskCard } from "./desk_card.js";
import { desksNow } from "./desks_now.js";

/** @param {{ plan: Plan, state: LobbyState<ClerkTicket>, language: string, say: Say }} props */
export function DeskList({ plan, state: { desks, tickets }, language, say }) {
  return html`<section class="card" aria-labelledby="desks">
    <h2 id="desks">${say("desks.heading")}</h2>
    <ul class="desks">
      ${desksNow(plan.desks, desks, tickets).map(
        (desk) => html`<${DeskCard} key=${desk.desk.id} ...${desk} plan=${plan} language=${language} say=${say} />`,
      )}
    </ul>
  </section>`;
}
