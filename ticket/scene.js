/**
 * Which picture the phone shows.
 *
 * @import { TicketState, Visit } from "../ui/types.js"
 */

/** @typedef {"connecting" | "unknown" | "receipt" | TicketState} Scene */

/** What becomes of a bundle that was left with us: nobody waits, and nobody is at the desk with it. */
const OF_A_BUNDLE = ["dropped_off", "serving", "served"];

/** Errors that mean: there is no such ticket (any more). All others pass. */
const NO_SUCH_TICKET = ["unknown_ticket", "not_signed_in", "not_allowed", "not_found", "invalid", "malformed"];

/**
 * @param {{ visit: Visit | null, unknown: boolean, refused: string | null }} situation
 * @returns {Scene}
 */
export function sceneOf({ visit, unknown, refused }) {
  if (unknown || (refused !== null && NO_SUCH_TICKET.includes(refused))) return "unknown";
  if (!visit) return "connecting";
  const { state, dropped_at: droppedAt } = visit.ticket;
  return droppedAt !== null && OF_A_BUNDLE.includes(state) ? "receipt" : state;
}
