/**
 * What happened to a ticket, in plain words.
 *
 * @import { JournalEntry, Plan, Say } from "../ui/types.js"
 */

import { name } from "../ui/plan.js";
import { reasonWords } from "../ui/reason.js";
import { timeOfDay } from "../ui/times.js";

/** What the journal can tell of a ticket. */
export const KINDS = new Set([
  "ticket_taken",
  "visitor_checked_in",
  "visitor_served_directly",
  "bundle_handed_in",
  "ticket_called",
  "ticket_called_again",
  "visitor_came",
  "visit_finished",
  "visitor_missed",
  "ticket_parked",
  "ticket_taken_up",
  "ticket_transferred",
  "visitor_sent_on_errand",
  "visitor_returned",
  "bundle_dropped_off",
  "visitor_left",
  "act_undone",
  "note_written",
  "ticket_ended_with_day",
  "precheck_corrected",
]);

/** @typedef {{ plan: Plan, language: string, say: Say }} Here */

/**
 * @param {JournalEntry} entry
 * @param {Here} here
 * @returns {string} one sentence, or a few
 */
export function entryWords({ kind, desk, facts }, here) {
  const { plan, language, say } = here;
  if (!KINDS.has(kind)) return say("journal.unknown_kind", { kind });
  const happened = say(`journal.${kind}`, {
    desk: name(plan.desks, desk, language),
    service: name(plan.services, String(facts.service ?? ""), language),
    time: facts.slot ? timeOfDay(facts.slot, plan.time_zone, language) : "",
    act: facts.act ? say(`undone.${facts.act}`) : "",
  });
  return [happened, ...more(kind, facts, here)].join(" ");
}

/**
 * What else there is to say of it.
 * @param {string} kind
 * @param {Record<string, any>} facts
 * @param {Here} here
 * @returns {string[]}
 */
function more(kind, facts, here) {
  const { plan, language, say } = here;
  if (kind === "ticket_called" && facts.reason) {
    const reason = reasonWords(facts.reason, { timeZone: plan.time_zone, language, say });
    return [say("journal.reason", { reason })];
  }
  if (kind === "visit_finished" && facts.done) return [say("journal.done", { done: doneWords(facts.done, here) })];
  if (kind === "ticket_transferred") return transferWords(facts, here);
  if (kind === "visitor_returned" && facts.was) return [say(`journal.returned_from.${facts.was}`)];
  if (kind === "act_undone" && facts.becomes) return [say("journal.again", { state: say(`state.${facts.becomes}`) })];
  const outcome = kind === "precheck_corrected" ? facts.now : facts.precheck;
  return outcome ? [say("journal.precheck", { outcome: say(`precheck.${outcome}`) })] : [];
}

/**
 * @param {Record<string, any>} facts
 * @param {Here} here
 */
function transferWords({ to_desk, first }, { plan, language, say }) {
  return [
    ...(to_desk ? [say("journal.to_desk", { desk: name(plan.desks, to_desk, language) })] : []),
    ...(first ? [say("journal.first")] : []),
  ];
}

/**
 * @param {{ service: string, count: number }[]} done
 * @param {Here} here
 */
function doneWords(done, { plan, language, say }) {
  return done
    .map(({ service, count }) => ({ service: name(plan.services, service, language), count }))
    .map((one) => say("journal.so_many", one))
    .join(", ");
}
