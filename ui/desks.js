/**
 * The desks of the lobby, from the plan and from what is live.
 *
 * @import { Desk } from "./types.js"
 */

/**
 * Every desk of the plan in its order; one nothing is known of counts as free.
 * @template {{ id: string }} D
 * @param {readonly D[]} planned
 * @param {ReadonlyMap<string, Desk>} live
 * @returns {{ desk: D, staffed: boolean, ticket: Desk["ticket"] }[]}
 */
export function desksNow(planned, live) {
  return planned.map((desk) => {
    const { staffed = false, ticket = null } = live.get(desk.id) ?? {};
    return { desk, staffed, ticket };
  });
}
