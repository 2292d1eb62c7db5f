/**
 * The lobby in six numbers, and each area and service in as many.
 *
 * @import { Counted, Figures } from "../ui/types.js"
 */

import { minutesSince } from "../ui/times.js";

/** Waiting longer than this is long: calm colours end here. */
export const LONG_WAIT_MINUTES = 30;

/**
 * @typedef {object} Told one number
 * @property {string} key of its name in the words
 * @property {number | null} value null: there is none at the moment
 * @property {boolean} isMinutes
 * @property {boolean} isLong
 */

/**
 * @param {Figures} figures
 * @param {number} now milliseconds
 * @returns {Told[]}
 */
export function bigNumbers({ lobby, desks_open, saved_waits }, now) {
  const longest = minutesSince(lobby.longest_since, now);
  return [
    many("waiting", lobby.waiting),
    { key: "longest", value: longest, isMinutes: true, isLong: isLong(longest) },
    many("serving", lobby.serving),
    many("desks_open", desks_open),
    many("taken", lobby.taken),
    many("saved", saved_waits.total),
  ];
}

/** What is told of every area and service. */
export const COLUMNS = /** @type {const} */ (["waiting", "longest", "called", "serving", "served", "missed"]);

/**
 * @param {Counted} counted
 * @param {number} now milliseconds
 * @returns {Told[]} in the order of the columns
 */
export function cells(counted, now) {
  const longest = minutesSince(counted.longest_since, now);
  return COLUMNS.map((key) =>
    key === "longest" ? { key, value: longest, isMinutes: true, isLong: isLong(longest) } : many(key, counted[key]),
  );
}

/** @param {number | null} minutes */
export function isLong(minutes) {
  return minutes !== null && minutes > LONG_WAIT_MINUTES;
}

/**
 * @param {string} key
 * @param {number} value
 * @returns {Told}
 */
function many(key, value) {
  return { key, value, isMinutes: false, isLong: false };
}
