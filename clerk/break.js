/**
 * A break: how long it may be, and how the page says it.
 *
 * @import { Desk, Say } from "../ui/types.js"
 */

import { clockTime, minutesSince, timeOfDay } from "../ui/times.js";

const MINUTES = [15, 30, 45];
const MINUTE_MS = 60_000;

/**
 * The usual breaks, from now on.
 * @param {Date} now
 * @param {string} timeZone
 * @returns {{ minutes: number, until: string }[]} until: such as 09:15
 */
export function usualBreaks(now, timeZone) {
  return MINUTES.map((minutes) => ({ minutes, until: clockTime(new Date(now.getTime() + minutes * MINUTE_MS), timeZone) }));
}

/**
 * A break as the server is told of it again, when something else of the seat changes.
 * @param {Desk["break"]} taken
 * @param {string} timeZone
 * @returns {{ break?: { until?: string } }}
 */
export function sameBreak(taken, timeZone) {
  if (!taken) return {};
  return { break: taken.until === null ? {} : { until: clockTime(taken.until, timeZone) } };
}

/**
 * @param {NonNullable<Desk["break"]>} taken
 * @param {number} now milliseconds
 * @param {{ timeZone: string, language: string, say: Say }} here
 * @returns {{ until: string, over: string | null }} over: she meant to be back by now
 */
export function breakWords({ until }, now, { timeZone, language, say }) {
  if (until === null) return { until: say("break.open"), over: null };
  const over = minutesSince(until, now);
  return {
    until: say("break.until", { time: timeOfDay(until, timeZone, language) }),
    over: over ? say("break.over", { count: over }) : null,
  };
}
