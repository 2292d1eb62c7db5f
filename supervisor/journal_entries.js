/**
 * The entries of one ticket, the oldest first.
 *
 * @import { ClerkTicket, JournalEntry, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { timeOfDay } from "../ui/times.js";
import { entryWords } from "./entries.js";

/** @param {{ ticket: ClerkTicket, entries: JournalEntry[], plan: Plan, language: string, say: Say }} props */
export function JournalEntries({ ticket, entries, plan, language, say }) {
  return html`<h3 class="journal__ticket">
      <bdi>${ticket.number}</bdi> <span class="state" data-state=${ticket.state}>${say(`state.${ticket.state}`)}</span>
    </h3>
    <p><bdi>${name(plan.services, ticket.service, language)}</bdi></p>
    <ol class="journal__entries">
      ${entries.map(
        (entry, place) => html`<li class="journal__entry" key=${place}>
          <time datetime=${entry.at}>${timeOfDay(entry.at, plan.time_zone, language)}</time>
          <span>${entryWords(entry, { plan, language, say })}</span>
        </li>`,
      )}
    </ol>`;
}
