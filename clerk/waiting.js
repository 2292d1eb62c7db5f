/**
 * Who waits, seen from one desk.
 *
 * @import { ClerkTicket } from "../ui/types.js"
 */

import { minutesSince } from "../ui/times.js";

/**
 * First come, first in the list.
 * @param {Iterable<ClerkTicket>} tickets
 * @param {readonly string[]} serves the services of this desk
 * @returns {{ here: ClerkTicket[], elsewhere: number }} elsewhere: how many wait for other desks
 */
export function waitingAt(tickets, serves) {
  const waiting = [...tickets].filter(({ state }) => state === "waiting").sort((one, other) => one.id - other.id);
  const here = waiting.filter(({ service }) => serves.includes(service));
  return { here, elsewhere: waiting.length - here.length };
}

/**
 * The ticket this desk has called or serves; the latest one, should the data ever hold two.
 * @param {Iterable<ClerkTicket>} tickets
 * @param {string} desk
 * @returns {ClerkTicket | null}
 */
export function openAt(tickets, desk) {
  const open = [...tickets].filter((ticket) => ticket.desk === desk && ["called", "serving"].includes(ticket.state));
  return open.sort((one, other) => one.id - other.id).at(-1) ?? null;
}

/**
 * How long the visitor waited: until now, or until the call.
 * @param {Pick<ClerkTicket, "taken_at" | "called_at">} ticket
 * @param {number} now milliseconds
 */
export function waitedMinutes(ticket, now) {
  const until = Date.parse(ticket.called_at ?? "");
  return minutesSince(ticket.taken_at, Number.isNaN(until) ? now : until);
}
