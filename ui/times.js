/**
 * Times as people say them, in the lobby's time zone.
 *
 * @import { Say } from "./types.js"
 */

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/**
 * @param {Date | string} time
 * @param {string} timeZone
 * @param {string} language
 * @returns {string} such as 8:05
 */
export function timeOfDay(time, timeZone, language) {
  const style = /** @type {const} */ ({ hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone });
  return new Intl.DateTimeFormat(regional(language), style).format(new Date(time)).replace(/^0(?=\d:)/, "");
}

/**
 * @param {Date | string} time
 * @param {string} timeZone
 * @returns {string} with two digits each, as the server reads it: 08:05
 */
export function clockTime(time, timeZone) {
  const style = /** @type {const} */ ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  return new Intl.DateTimeFormat("en-GB", style).format(new Date(time));
}

/**
 * @param {string} time ISO 8601
 * @param {{ now: Date, timeZone: string, language: string, say: Say }} here
 * @returns {string} such as "morgen um 8:00 Uhr"
 */
export function whenWords(time, { now, timeZone, language, say }) {
  const facts = { time: timeOfDay(time, timeZone, language), day: dayName(time, timeZone, language) };
  const day = calendarDay(new Date(time), timeZone);
  if (day === calendarDay(now, timeZone)) return say("when.today", facts);
  if (day === dayAfter(calendarDay(now, timeZone))) return say("when.tomorrow", facts);
  return say("when.later", facts);
}

/**
 * Whole minutes; null if there is no such time.
 * @param {string | null | undefined} since
 * @param {number} now milliseconds
 */
export function minutesSince(since, now) {
  const minutes = Math.floor((now - Date.parse(since ?? "")) / MINUTE_MS);
  return Number.isNaN(minutes) ? null : Math.max(0, minutes);
}

/**
 * @param {string} time
 * @param {string} timeZone
 * @param {string} language
 */
function dayName(time, timeZone, language) {
  const style = /** @type {const} */ ({ weekday: "long", day: "numeric", month: "long", timeZone });
  return new Intl.DateTimeFormat(regional(language), style).format(new Date(time));
}

/**
 * @param {string} day such as 2026-11-21
 * @param {string} language
 * @returns {string} such as 21. November
 */
export function dayOfMonth(day, language) {
  const style = /** @type {const} */ ({ day: "numeric", month: "long", timeZone: "UTC" });
  return new Intl.DateTimeFormat(regional(language), style).format(new Date(`${day}T12:00:00Z`));
}

/**
 * @param {Date} time
 * @param {string} timeZone
 * @returns {string} such as 2026-11-21
 */
export function calendarDay(time, timeZone) {
  const style = /** @type {const} */ ({ year: "numeric", month: "2-digit", day: "2-digit", timeZone });
  const parts = new Intl.DateTimeFormat("en", style).formatToParts(time);
  const part = (/** @type {string} */ type) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** Counted in the calendar: a day of the lobby may have 23 or 25 hours. @param {string} day */
function dayAfter(day) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** English as it is written in Europe: 21 November, 13:05. @param {string} language */
function regional(language) {
  return language === "en" ? "en-GB" : language;
}
