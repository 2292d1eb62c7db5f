/**
 * What there is to say of a desk.
 *
 * @import { Desk } from "../ui/types.js"
 */

/**
 * Its ticket says that it is at work; a ticket at a desk that nobody sits at has been left open.
 * @param {boolean} staffed
 * @param {Desk["ticket"]} ticket
 * @returns {{ key: string, ticket: string }[]} keys of words and of colours
 */
export function deskStates(staffed, ticket) {
  const open = ticket === null ? [] : [{ key: ticket.state, ticket: ticket.number }];
  if (staffed && ticket !== null) return open;
  return [...open, { key: staffed ? "staffed" : "free", ticket: "" }];
}
