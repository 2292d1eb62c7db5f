/**
 * How a lobby is today, in one line.
 *
 * @import { Say, Today } from "./types.js"
 */

import { timeOfDay, whenWords } from "./times.js";

/**
 * @param {Today} today
 * @param {{ timeZone: string, language: string, say: Say }} here
 */
export function todayWords({ day, state, closes_at, opens_at }, { timeZone, language, say }) {
  // The server's day: its clock may be a demo clock, and ours may be wrong.
  const here = { now: new Date(`${day}T12:00:00Z`), timeZone, language, say };
  if (state === "closed") return opens_at ? say("today.opens", { when: whenWords(opens_at, here) }) : say("today.closed");
  if (!closes_at) return say(`today.${state}_always`);
  return say(`today.${state}`, { time: asEnd(timeOfDay(closes_at, timeZone, language)) });
}

/** A day that is open to its very end ends at 24:00. @param {string} time */
function asEnd(time) {
  return time === "0:00" ? "24:00" : time;
}
