/**
 * What the page says about a visit in one line.
 *
 * @import { Plan, Say, VisitTicket } from "../ui/types.js"
 * @import { Scene } from "./scene.js"
 */

import { name, text } from "../ui/plan.js";
import { receiptOf } from "./receipt.js";

/**
 * @typedef {object} Where
 * @property {string} desk its name
 * @property {string} place how to find it; empty if the plan does not say
 */

/**
 * @param {VisitTicket | null} ticket
 * @param {Plan | null} plan
 * @param {string} language
 * @returns {Where}
 */
export function placeOf(ticket, plan, language) {
  const desks = plan?.desks ?? [];
  const desk = desks.find(({ id }) => id === ticket?.desk);
  return { desk: name(desks, ticket?.desk ?? null, language), place: text(desk?.place, language) };
}

/**
 * The title is what she sees of this page while she reads another one.
 * @param {Scene} scene
 * @param {VisitTicket | null} ticket
 * @param {Where} where
 * @param {Say} say
 */
export function titleOf(scene, ticket, where, say) {
  if (!ticket || scene === "unknown") return say("title");
  if (scene === "called") return say("called.title", { number: ticket.number, desk: where.desk });
  if (scene === "receipt") return `${ticket.number} – ${say(`receipt.${receiptOf(ticket)}.heading`)}`;
  if (scene === "waiting") return `${ticket.number} – ${say(aheadKey(ticket), { count: ticket.ahead ?? 0 })}`;
  return `${ticket.number} – ${say(`${scene}.heading`, { ...where })}`;
}

/**
 * Whoever has an appointment is overtaken by earlier ones only.
 * @param {Pick<VisitTicket, "standing">} ticket
 */
export function aheadKey({ standing }) {
  return standing === "appointment" ? "waiting.ahead_appointments" : "waiting.ahead";
}
