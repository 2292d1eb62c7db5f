/**
 * Which calls concern a display: one in a corridor shows the calls to its own rooms only.
 *
 * @import { Call } from "./announcements.js"
 * @import { ThisDisplay } from "./this_display.js"
 */

/**
 * @param {Pick<ThisDisplay, "areas" | "desks">} display
 * @param {{ areas: { id: string, letter: string }[], desks: { id: string }[] }} plan
 * @returns {(call: Pick<Call, "number" | "desk">) => boolean}
 */
export function concerning({ areas, desks }, plan) {
  const letters = plan.areas.map(({ letter }) => letter);
  const lettersHere = plan.areas.filter(({ id }) => areas?.includes(id)).map(({ letter }) => letter);
  const desksOfPlan = plan.desks.map(({ id }) => id);
  return ({ number, desk }) =>
    isHere(letterOf(number), areas && lettersHere, letters) && isHere(desk, desks, desksOfPlan);
}

/**
 * What the plan does not know concerns everybody: a visitor who is called must find it somewhere.
 * @param {string} thing
 * @param {readonly string[] | null} here null: everything
 * @param {readonly string[]} known
 */
function isHere(thing, here, known) {
  return here === null || here.includes(thing) || !known.includes(thing);
}

/** A number begins with the letter of its area. @param {string} number */
function letterOf(number) {
  return String(number ?? "").charAt(0);
}
