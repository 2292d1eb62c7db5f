/**
 * How far a bundle has come that was left with us.
 *
 * @import { VisitTicket } from "../ui/types.js"
 */

/**
 * @param {Pick<VisitTicket, "state">} ticket
 * @returns {"here" | "in_work" | "done"}
 */
export function receiptOf({ state }) {
  if (state === "dropped_off") return "here";
  return state === "served" ? "done" : "in_work";
}
