/**
 * What a desk is called and where it is, whatever the plan knows of it.
 *
 * @import { Plan } from "../ui/types.js"
 */

import { name as nameOf, text } from "../ui/plan.js";

/** @typedef {{ name: string, place: string }} Where */

/**
 * @param {Pick<Plan, "desks">} plan
 * @param {string} id
 * @param {string} language
 * @returns {Where}
 */
export function deskIn({ desks }, id, language) {
  const place = text(desks.find((desk) => desk.id === id)?.place, language);
  return { name: nameOf(desks, id, language), place };
}

/**
 * @param {Pick<Plan, "languages" | "desks">} plan
 * @param {string} id
 * @returns {Where & { other: { text: string, language: string } | null }}
 *   in the first language; other: the same in the second one, if it differs
 */
export function whereTo(plan, id) {
  const [first = "", second] = plan.languages;
  const own = deskIn(plan, id, first);
  if (second === undefined) return { ...own, other: null };

  const { name, place } = deskIn(plan, id, second);
  const differing = [name !== own.name && name, place !== own.place && place].filter(Boolean);
  return { ...own, other: differing.length > 0 ? { text: differing.join(", "), language: second } : null };
}
