/**
 * What she can do when her code does not take her in.
 *
 * @import { Answer } from "./journey.js"
 */

/** @typedef {"again" | "number" | "done"} Step */

/** The likeliest first. Whoever has an appointment keeps it, and needs no number. */
const STEPS = /** @type {Record<Answer["reason"], Step[]>} */ ({
  unknown_code: ["again", "number"],
  too_early: ["done"],
  closed: ["done"],
  wrong_day: ["done", "number"],
  day_over: ["number", "done"],
  appointment_cancelled: ["number", "done"],
});

/**
 * @param {Answer["reason"]} reason
 * @param {{ givesNumbers: boolean }} lobby
 * @returns {Step[]}
 */
export function stepsAfter(reason, { givesNumbers }) {
  return STEPS[reason].filter((step) => step !== "number" || givesNumbers);
}
