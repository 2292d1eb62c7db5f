/**
 * What the cards say about a service or a whole area.
 *
 * @import { Service, Waiting } from "../ui/types.js"
 */

import { allPaused } from "./scene.js";

/**
 * @param {readonly { id: string }[]} planned
 * @param {ReadonlyMap<string, Service>} services
 * @param {Waiting} waiting
 * @returns {{ paused: boolean, waiting: number }}
 */
export function standing(planned, services, waiting) {
  const known = planned.map(({ id }) => services.get(id) ?? { id, paused: false });
  return { paused: allPaused(known), waiting: planned.reduce((sum, { id }) => sum + (waiting[id] ?? 0), 0) };
}
