/**
 * What is out of the ordinary about a ticket: a slot that is over, another language, several cases, a commercial visitor.
 *
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { languageName } from "../ui/language_name.js";
import { timeOfDay } from "../ui/times.js";

/** @param {{ ticket: ClerkTicket, plan: Plan, language: string, say: Say }} props */
export function TicketFacts({ ticket, plan, language, say }) {
  // Whoever is too late for her slot waits without it; otherwise it stands in the reason or beside the number.
  const lostSlot = ticket.standing === "walk_in" ? ticket.slot : null;
  const facts = [
    ticket.first && say("ticket.first"),
    lostSlot && say("ticket.slot", { time: timeOfDay(lostSlot, plan.time_zone, language) }),
    ticket.for_desk && say("ticket.only_here"),
    ticket.language !== plan.languages[0] && say("ticket.language", { language: languageName(ticket.language, language) }),
    ticket.items > 1 && say("items", { count: ticket.items }),
    ticket.visitor_kind === "commercial" && say("commercial"),
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return html`<ul class="facts">
    ${facts.map((fact) => html`<li class="fact" key=${fact}>${fact}</li>`)}
  </ul>`;
}
