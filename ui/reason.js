/**
 * Why it was somebody's turn, in one sentence.
 *
 * @import { Reason, Say } from "./types.js"
 */

import { timeOfDay } from "./times.js";

const MINUTE = 60;
/** Rules that say nothing beyond how long she has waited, or how her slot stands. */
const PLAIN = ["appointment", "waited"];

/**
 * @param {Reason} reason
 * @param {{ timeZone: string, language: string, say: Say }} here
 * @returns {string} such as "Termin 10:15, 3 Minuten darüber" or "wartet 41 Minuten, Ziel 30"
 */
export function reasonWords(reason, here) {
  const { standing, slot } = reason;
  const place = standing === "appointment" && slot !== null ? slotWords(slot, reason, here) : waitedWords(reason, here);
  return PLAIN.includes(reason.rule) ? place : here.say(`reason.${reason.rule}`, { place });
}

/**
 * @param {string} slot
 * @param {Reason} reason
 * @param {{ timeZone: string, language: string, say: Say }} here
 */
function slotWords(slot, { over_seconds }, { timeZone, language, say }) {
  const time = timeOfDay(slot, timeZone, language);
  const over = Math.trunc((over_seconds ?? 0) / MINUTE);
  if (over === 0) return say("reason.slot", { time });
  return say(over > 0 ? "reason.slot_after" : "reason.slot_before", { time, count: Math.abs(over) });
}

/**
 * @param {Reason} reason
 * @param {{ say: Say }} here
 */
function waitedWords({ waited_seconds, target_seconds }, { say }) {
  const count = Math.floor(waited_seconds / MINUTE);
  if (target_seconds === null) return say("reason.waited", { count });
  return say("reason.waited_target", { count, target: Math.round(target_seconds / MINUTE) });
}
