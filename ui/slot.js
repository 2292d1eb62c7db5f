/**
 * How a ticket stands to the time of its appointment.
 *
 * @import { Standing } from "./types.js"
 */

/**
 * @param {{ standing: Standing, slot: string | null }} ticket
 * @param {Date} now
 * @returns {"ahead" | "due" | "over" | null} null: there is no appointment
 */
export function slotOf({ standing, slot }, now) {
  if (slot === null) return null;
  if (standing === "walk_in") return "over";
  return Date.parse(slot) > now.getTime() ? "ahead" : "due";
}
