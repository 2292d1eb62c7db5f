/** A display runs through the night: in the morning the calls of the day before must be gone. */

import { calendarDay } from "../ui/times.js";

/**
 * Without the calls that are over and were made on another day. A call that is not over stays, whatever its date.
 * @template {{ state: string, called_at: string }} C
 * @param {readonly C[]} calls
 * @param {string | undefined} day such as 2026-11-21
 * @param {string} timeZone
 * @returns {C[]}
 */
export function withoutYesterday(calls, day, timeZone) {
  return calls.filter(({ state, called_at }) => {
    const time = new Date(called_at);
    return state === "called" || day === undefined || Number.isNaN(time.getTime()) || calendarDay(time, timeZone) === day;
  });
}
