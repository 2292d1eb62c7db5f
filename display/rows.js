/** What stands on the board: the current calls large, the earlier ones below, five rows in all. */

import { turn } from "./latest_calls.js";

/** @typedef {import("./announcements.js").Call} Call */

/** More rows than this nobody reads from the back of the room. */
export const MOST_ROWS = 5;

/**
 * @template {Call} C
 * @param {readonly C[]} calls
 * @param {C | null} [announced] the call that rings just now; it is on the board whatever has become of it
 * @returns {{ current: C[], earlier: C[] }} the latest call first
 */
export function rows(calls, announced = null) {
  const all = announced ? [announced, ...calls.filter(({ id }) => id !== announced.id)] : [...calls];
  const isCurrent = (/** @type {C} */ call) => call === announced || call.state === "called";
  const latestFirst = all.sort((one, other) => turn(other) - turn(one));

  const current = keeping(latestFirst.filter(isCurrent), announced);
  const earlier = latestFirst.filter((call) => !isCurrent(call)).slice(0, MOST_ROWS - current.length);
  return { current, earlier };
}

/**
 * The rows there is room for, the announced one in any case.
 * @template {Call} C
 * @param {C[]} current
 * @param {C | null} announced
 */
function keeping(current, announced) {
  const kept = current.slice(0, MOST_ROWS);
  if (announced && !kept.includes(announced)) kept[MOST_ROWS - 1] = announced;
  return kept;
}
