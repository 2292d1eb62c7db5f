/**
 * Which picture the phone shows.
 *
 * @import { TicketState, Visit } from "../ui/types.js"
 */

/** @typedef {"connecting" | "unknown" | TicketState} Scene */

/** Errors that mean: there is no such ticket (any more). All others pass. */
const NO_SUCH_TICKET = ["unknown_ticket", "not_signed_in", "not_allowed", "not_found", "invalid", "malformed"];

/**
 * @param {{ visit: Visit | null, unknown: boolean, refused: string | null }} situation
 * @returns {Scene}
 */
export function sceneOf({ visit, unknown, refused }) {
  if (unknown || (refused !== null && NO_SUCH_TICKET.includes(refused))) return "unknown";
  return visit ? visit.ticket.state : "connecting";
}
