/**
 * What is out of the ordinary about a ticket: another language, several cases, a commercial visitor.
 *
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { languageName } from "../ui/language_name.js";

/** @param {{ ticket: ClerkTicket, plan: Plan, language: string, say: Say }} props */
export function TicketFacts({ ticket, plan, language, say }) {
  const facts = [
    ticket.language !== plan.languages[0] && say("ticket.language", { language: languageName(ticket.language, language) }),
    ticket.items > 1 && say("items", { count: ticket.items }),
    ticket.visitor_kind === "commercial" && say("commercial"),
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return html`<ul class="facts">
    ${facts.map((fact) => html`<li class="fact" key=${fact}>${fact}</li>`)}
  </ul>`;
}
