/**
 * What a refusal of the server tells somebody with a code.
 *
 * @import { KnownTicket } from "../ui/types.js"
 * @import { Answer, Settled } from "./journey.js"
 */

import { ApiError } from "../ui/api.js";
import { calendarDay } from "../ui/times.js";

/** Answers with a next step of their own. A code that no code can be is as unknown as a wrong one. */
const REASONS = /** @type {Record<string, Answer["reason"]>} */ ({
  too_early: "too_early",
  wrong_day: "wrong_day",
  appointment_cancelled: "appointment_cancelled",
  unknown_code: "unknown_code",
  invalid: "unknown_code",
  lobby_closed: "closed",
});

/**
 * @param {unknown} error
 * @param {{ now: Date, timeZone: string }} here
 * @returns {Answer | Pick<Settled, "kind" | "ticket"> | null} null: it tells nothing of her code
 */
export function answerTo(error, here) {
  if (!(error instanceof ApiError)) return null;
  const { code, facts } = error;
  if (code === "already_checked_in" || code === "wrong_state") return standing(ticketIn(facts), code);
  const reason = REASONS[code];
  if (!reason) return null;
  const { slot, from } = facts;
  return { reason: reason === "wrong_day" && isOver(slot, here) ? "day_over" : reason, slot, from };
}

/**
 * @param {string} slot
 * @param {{ now: Date, timeZone: string }} here
 */
function isOver(slot, { now, timeZone }) {
  return calendarDay(new Date(slot), timeZone) < calendarDay(now, timeZone);
}

/**
 * @param {KnownTicket} ticket
 * @param {string} code
 * @returns {Pick<Settled, "kind" | "ticket">}
 */
function standing(ticket, code) {
  const isNews = code === "already_checked_in" && ticket.state === "waiting";
  return { kind: isNews ? "checked_in" : ticket.state, ticket };
}

/** @param {Record<string, any>} facts @returns {KnownTicket} */
function ticketIn({ ticket, state = "waiting", desk = null }) {
  return { number: ticket, state, can_return: false, desk };
}
