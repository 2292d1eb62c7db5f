/**
 * How the pre-checks of the day went.
 *
 * @import { Figures, Outcome } from "../ui/types.js"
 */

/** In the order in which they are told. @type {readonly Outcome[]} */
export const OUTCOMES = ["complete", "helpful", "here", "missing", "stopped", "own_word"];

/**
 * Outcomes that nobody had are left out.
 * @param {Figures["prechecks"]} counts
 * @returns {{ outcome: Outcome, count: number }[]}
 */
export function precheckCounts(counts) {
  return OUTCOMES.map((outcome) => ({ outcome, count: counts[outcome] ?? 0 })).filter(({ count }) => count > 0);
}
