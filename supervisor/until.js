/**
 * Until when the lobby may be opened by hand: quarters of an hour, by the clock of the lobby.
 *
 * @import { Today } from "../ui/types.js"
 */

import { calendarDay, clockTime } from "../ui/times.js";

const STEP = 15;
const DAY = 24 * 60;
/** Whoever opens by hand mostly means an hour or two. */
const USUAL_MINUTES = 60;

/**
 * Only what is later than this changes anything: while the hours keep the lobby open, they cannot be cut short.
 * @param {Pick<Today, "state" | "by_hand" | "closes_at">} today
 * @param {Date} now
 */
export function openAnyway({ state, by_hand, closes_at }, now) {
  return state === "open" && by_hand === null && closes_at !== null ? new Date(closes_at) : now;
}

/**
 * What is still to come today; nothing stands for the end of the day, which is always possible.
 * @param {Date} after
 * @param {string} day such as 2026-11-23
 * @param {string} timeZone
 * @returns {string[]}
 */
export function untilChoices(after, day, timeZone) {
  const first = (Math.floor(minuteIn(after, day, timeZone) / STEP) + 1) * STEP;
  return Array.from({ length: Math.max(0, (DAY - first) / STEP) }, (_, step) => timeOf(first + step * STEP));
}

/**
 * A full hour from about then on; empty if the day is over before.
 * @param {Date} after
 * @param {string} day
 * @param {string} timeZone
 */
export function usualUntil(after, day, timeZone) {
  const full = Math.ceil((minuteIn(after, day, timeZone) + USUAL_MINUTES) / 60) * 60;
  return full < DAY ? timeOf(full) : "";
}

/**
 * The midnight that ends a day belongs to the next one.
 * @param {Date} time
 * @param {string} day
 * @param {string} timeZone
 */
function minuteIn(time, day, timeZone) {
  return calendarDay(time, timeZone) > day ? DAY : minuteOf(clockTime(time, timeZone));
}

/** @param {string} time */
function minuteOf(time) {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** @param {number} minute */
function timeOf(minute) {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
