/**
 * The areas and their services, with what is counted of them.
 *
 * @import { Area, Counted, Figures, Plan, PlannedService, Service } from "../ui/types.js"
 */

/** @type {Counted} */
const NOTHING = { waiting: 0, called: 0, serving: 0, served: 0, missed: 0, left: 0, taken: 0, longest_since: null };

/**
 * @typedef {object} ServiceRow
 * @property {PlannedService} service
 * @property {Counted} counted
 * @property {boolean} paused
 */

/**
 * @typedef {object} AreaRow
 * @property {Area} area
 * @property {Counted} counted
 * @property {"none" | "some" | "all"} paused how many of its services are paused
 * @property {ServiceRow[]} services
 */

/**
 * @param {Pick<Plan, "areas" | "services">} plan
 * @param {Pick<Figures, "areas" | "services">} figures
 * @param {ReadonlyMap<string, Service>} live
 * @returns {AreaRow[]}
 */
export function areaRows(plan, figures, live) {
  return plan.areas.map((area) => {
    const services = plan.services
      .filter((service) => service.area === area.id)
      .map((service) => ({
        service,
        counted: figures.services[service.id] ?? NOTHING,
        paused: live.get(service.id)?.paused ?? false,
      }));
    return { area, counted: figures.areas[area.id] ?? NOTHING, paused: howManyPaused(services), services };
  });
}

/**
 * @param {readonly { paused: boolean }[]} services
 * @returns {AreaRow["paused"]}
 */
function howManyPaused(services) {
  const paused = services.filter((service) => service.paused).length;
  if (paused === 0) return "none";
  return paused === services.length ? "all" : "some";
}
