/**
 * Which picture the screen shows.
 *
 * @import { Today } from "../ui/types.js"
 */

import { isNight } from "./nightly.js";

/**
 * @typedef {"connecting" | "night" | "closed" | "ending" | "empty" | "board"} Scene
 */

/**
 * Whoever is being called is shown even after closing time; earlier calls alone do not keep the board up.
 * @param {Today | null} today
 * @param {{ current: readonly unknown[], earlier: readonly unknown[] } | null} rows null before the first state
 * @param {Date} now
 * @returns {Scene}
 */
export function scene(today, rows, now) {
  if (rows === null) return "connecting";
  if (rows.current.length > 0) return "board";
  if (today?.state === "closed") return isNight(today, now) ? "night" : "closed";
  if (rows.earlier.length > 0) return "board";
  return today?.state === "ending" ? "ending" : "empty";
}
