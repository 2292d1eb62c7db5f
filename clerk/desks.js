/**
 * The desks around the clerk's own.
 *
 * @import { Desk } from "../ui/types.js"
 */

import { desksNow } from "../ui/desks.js";

/**
 * The other desks that are at work.
 * @template {{ id: string }} D
 * @param {readonly D[]} planned
 * @param {ReadonlyMap<string, Desk>} live
 * @param {string} mine
 */
export function othersAtWork(planned, live, mine) {
  return desksNow(planned, live).filter(({ desk, staffed, ticket }) => desk.id !== mine && (staffed || ticket !== null));
}
