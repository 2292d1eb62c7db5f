/**
 * How long there are tickets today.
 *
 * @import { Say, Today } from "../ui/types.js"
 */

import { timeOfDay } from "../ui/times.js";

export const NEARLY_CLOSED_MS = 30 * 60_000;

/**
 * @param {Today | null} today
 * @param {Date} now
 * @returns {boolean} whether the last ticket is so near that it has to be said
 */
export function isNearlyClosed(today, now) {
  if (today?.state !== "open" || !today.last_ticket_at) return false;
  return Date.parse(today.last_ticket_at) - now.getTime() <= NEARLY_CLOSED_MS;
}

/**
 * @param {Today | null} today
 * @param {{ now: Date, timeZone: string, language: string, say: Say }} here
 */
export function openingWords(today, { now, timeZone, language, say }) {
  if (today?.state !== "open") return "";
  const { closes_at: closes, last_ticket_at: last } = today;
  if (!closes || !last) return say("opening.always");
  const time = (/** @type {string} */ at) => asEnd(timeOfDay(at, timeZone, language));
  const facts = { closes: time(closes), last: time(last) };
  return say(isNearlyClosed(today, now) ? "opening.soon" : "opening.until", facts);
}

/** A day that is open to its very end ends at 24:00. @param {string} time */
function asEnd(time) {
  return time === "0:00" ? "24:00" : time;
}
