/**
 * When the phone rings: once for every call, and again for a repeated one.
 *
 * @import { VisitTicket } from "../ui/types.js"
 */

/**
 * @param {number} announced the highest call that has rung; 0 for none
 * @param {Pick<VisitTicket, "state" | "call"> | null} ticket
 * @returns {{ announced: number, rings: boolean }}
 */
export function ring(announced, ticket) {
  if (ticket?.state !== "called" || ticket.call === null || ticket.call <= announced) {
    return { announced, rings: false };
  }
  return { announced: ticket.call, rings: true };
}
