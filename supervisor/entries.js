/**
 * What happened to a ticket, in plain words.
 *
 * @import { JournalEntry, Plan, Say } from "../ui/types.js"
 */

import { name } from "../ui/plan.js";

/** What the journal can tell of a ticket. */
export const KINDS = new Set([
  "ticket_taken",
  "ticket_called",
  "ticket_called_again",
  "visitor_came",
  "visit_finished",
  "visitor_missed",
  "visitor_left",
  "ticket_ended_with_day",
  "precheck_corrected",
]);

/**
 * @param {JournalEntry} entry
 * @param {{ plan: Plan, language: string, say: Say }} here
 * @returns {string}
 */
export function entryWords({ kind, desk, facts }, { plan, language, say }) {
  if (!KINDS.has(kind)) return say("journal.unknown_kind", { kind });
  const known = {
    desk: name(plan.desks, desk, language),
    service: name(plan.services, String(facts.service ?? ""), language),
  };
  const outcome = outcomeOf(kind, facts);
  const happened = say(`journal.${kind}`, known);
  if (outcome === null) return happened;
  return `${happened} ${say("journal.precheck", { outcome: say(`precheck.${outcome}`) })}`;
}

/**
 * @param {string} kind
 * @param {Record<string, any>} facts
 * @returns {string | null}
 */
function outcomeOf(kind, facts) {
  if (kind === "ticket_taken") return facts.precheck ?? null;
  return kind === "precheck_corrected" ? (facts.now ?? null) : null;
}
