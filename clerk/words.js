/**
 * Which words stand on a button or beside it.
 *
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 * @import { Act } from "./actions.js"
 * @import { Seen } from "./seen.js"
 */

import { name } from "../ui/plan.js";
import { minutesSince, timeOfDay } from "../ui/times.js";

/**
 * Some buttons say what they will really do.
 * @param {Act} act
 * @param {Pick<Seen, "open" | "mine">} seen
 * @param {number} calls how often this lobby calls somebody
 * @returns {string} a key of the words
 */
export function actWords(act, { open, mine }, calls) {
  if (act === "absent" && open?.state === "called" && open.calls < calls) return "act.absent_again";
  if (act === "next_arrival" && mine?.awaits_next) return "act.no_arrival";
  return `act.${act}`;
}

/**
 * What calling the next one means now.
 * @param {Pick<Seen, "open" | "mine" | "waiting">} seen
 * @returns {[string, Record<string, string | number>]} key and facts
 */
export function nextWords({ open, mine, waiting }) {
  if (open?.state === "called") return ["next.repeats", { ticket: open.number }];
  if (open) return ["next.first", { ticket: open.number }];
  if (mine?.break) return ["next.break", {}];
  return ["next.count", { count: waiting.here.length }];
}

/**
 * How somebody stands who waits: with her slot, or without by how long she waits.
 * @param {Pick<ClerkTicket, "standing" | "slot" | "waits_from">} ticket
 * @param {number} now milliseconds
 * @param {{ timeZone: string, language: string, say: Say }} here
 */
export function standingWords({ standing, slot, waits_from: from }, now, { timeZone, language, say }) {
  if (standing === "appointment" && slot !== null) return say("ticket.slot", { time: timeOfDay(slot, timeZone, language) });
  return say("waiting.minutes", { count: minutesSince(from, now) ?? say("waiting.unknown") });
}

/**
 * Says desks by their names, where a sentence has only their ids.
 * @param {Say} say
 * @param {Pick<Plan, "desks">} plan
 * @param {string} language
 * @returns {Say}
 */
export function withDesks(say, { desks }, language) {
  return (key, facts = {}) => {
    if (typeof facts.desk !== "string") return say(key, facts);
    return say(key, { ...facts, desk: name(desks, facts.desk, language) });
  };
}
