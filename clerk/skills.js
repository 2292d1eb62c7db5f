/**
 * What a clerk can do today. Her device remembers what she cannot do, so that any desk asks her the same.
 *
 * @import { Plan, PlannedDesk, PlannedService, Area } from "../ui/types.js"
 */

/** @typedef {{ area: Area, services: PlannedService[] }} SkillGroup */

/**
 * The services of a desk by area, both in the order of the plan.
 * @param {Pick<Plan, "areas" | "services">} plan
 * @param {readonly string[]} serves
 * @returns {SkillGroup[]}
 */
export function skillGroups({ areas, services }, serves) {
  const here = services.filter(({ id }) => serves.includes(id));
  return areas
    .map((area) => ({ area, services: here.filter((service) => service.area === area.id) }))
    .filter((group) => group.services.length > 0);
}

/**
 * The one that stands first in such a list.
 * @param {Pick<Plan, "areas" | "services">} plan
 * @param {readonly string[]} serves
 */
export function firstService(plan, serves) {
  return skillGroups(plan, serves)[0]?.services[0]?.id ?? "";
}

/**
 * @param {Pick<PlannedDesk, "serves">} desk
 * @param {string} cannot as the device remembers it
 * @returns {string[]} all, should nothing be left: nobody sits down to do nothing
 */
export function skillsAt({ serves }, cannot) {
  const left = serves.filter((service) => !listed(cannot).includes(service));
  return left.length > 0 ? left : [...serves];
}

/**
 * What the device remembers after a choice; what this desk does not serve stays as it was.
 * @param {string} cannot
 * @param {Pick<PlannedDesk, "serves">} desk
 * @param {readonly string[]} skills
 */
export function cannotAfter(cannot, { serves }, skills) {
  const elsewhere = listed(cannot).filter((service) => !serves.includes(service));
  return [...elsewhere, ...serves.filter((service) => !skills.includes(service))].join(" ");
}

/**
 * Ticks several at once, or unticks them.
 * @param {readonly string[]} serves gives the order
 * @param {readonly string[]} skills
 * @param {readonly string[]} changed
 * @param {boolean} ticked
 */
export function ticked(serves, skills, changed, ticked) {
  return serves.filter((service) => (changed.includes(service) ? ticked : skills.includes(service)));
}

/** @param {string} cannot */
function listed(cannot) {
  return cannot.split(" ").filter(Boolean);
}
