/**
 * Which of the plan's displays this page is: the one that `?display=` names.
 *
 * @import { Plan, PlannedDisplay } from "../ui/types.js"
 */

/**
 * @typedef {Pick<PlannedDisplay, "diagonal_inches" | "farthest_seat_metres" | "areas" | "desks" | "arrows">
 *   & { isUnknown: boolean }} ThisDisplay
 */

/** A screen that nobody has described: as large and as far away as most, and it shows everything. */
export const ANY_DISPLAY = { diagonal_inches: 55, farthest_seat_metres: 5, areas: null, desks: null, arrows: {} };

/**
 * @param {Pick<Plan, "displays">} plan
 * @param {string | null} id
 * @returns {ThisDisplay}
 */
export function thisDisplay({ displays }, id) {
  if (id === null) return { ...ANY_DISPLAY, isUnknown: false };
  const planned = displays.find((display) => display.id === id);
  // Rather too many calls than none: somebody may have written the address wrong, and visitors wait.
  return planned ? { ...planned, isUnknown: false } : { ...ANY_DISPLAY, isUnknown: true };
}
