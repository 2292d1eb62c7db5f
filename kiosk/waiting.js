/**
 * What the cards say about a service or a whole area.
 *
 * @import { PlannedService, Service } from "../ui/types.js"
 */

import { allPaused } from "./scene.js";

/**
 * @param {readonly PlannedService[]} planned
 * @param {ReadonlyMap<string, Service>} services
 * @returns {{ paused: boolean, waiting: number }}
 */
export function standing(planned, services) {
  const known = planned.map(({ id }) => services.get(id) ?? { id, paused: false, waiting: 0 });
  return { paused: allPaused(known), waiting: known.reduce((sum, { waiting }) => sum + waiting, 0) };
}
