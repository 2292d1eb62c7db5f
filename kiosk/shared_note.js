/**
 * The note that all finds have in common is said once, not with each.
 *
 * @import { Texts } from "../ui/types.js"
 * @import { Find } from "./search.js"
 */

/**
 * @param {readonly Find[]} finds
 * @returns {Texts | null}
 */
export function sharedNote(finds) {
  const note = finds[0]?.note ?? null;
  return finds.every((find) => find.note === note) ? note : null;
}
