/**
 * What a desk is called and where it is, whatever the plan knows of it.
 *
 * @import { Plan } from "../ui/types.js"
 */

import { name as nameOf, text } from "../ui/plan.js";

/**
 * @param {Pick<Plan, "languages" | "desks">} plan
 * @param {string} id
 * @returns {{ name: string, place: string, other: { text: string, language: string } | null }}
 *   other: the same in the second language, if it differs
 */
export function whereTo({ languages: [first = "", second], desks }, id) {
  const place = text(desks.find((desk) => desk.id === id)?.place, first);
  const name = nameOf(desks, id, first);
  if (second === undefined) return { name, place, other: null };

  const otherPlace = text(desks.find((desk) => desk.id === id)?.place, second);
  const differing = [
    [nameOf(desks, id, second), name],
    [otherPlace, place],
  ].filter(([other, own]) => other && other !== own);
  if (differing.length === 0) return { name, place, other: null };
  return { name, place, other: { text: differing.map(([other]) => other).join(", "), language: second } };
}
