/**
 * The desks around the clerk's own.
 *
 * @import { Desk } from "../ui/types.js"
 */

/**
 * The other desks that are at work, or have left a ticket open.
 * @template {{ id: string }} D
 * @param {readonly D[]} planned
 * @param {ReadonlyMap<string, Desk>} live
 * @param {string} mine
 * @returns {{ desk: D, now: Desk }[]}
 */
export function othersAtWork(planned, live, mine) {
  return planned.flatMap((desk) => {
    const now = live.get(desk.id);
    return now && desk.id !== mine && (now.staffed || now.ticket !== null) ? [{ desk, now }] : [];
  });
}

/**
 * What a desk is doing: a key of the words, which is a colour, too, and the time or number that belongs to it.
 * @param {Desk} desk
 * @returns {{ key: string, until?: string, ticket?: string }}
 */
export function doingAt({ ticket, break: taken, awaits_next: awaitsNext }) {
  if (ticket !== null) return { key: ticket.state === "called" ? "called" : "serving", ticket: ticket.number };
  if (taken) return taken.until === null ? { key: "break" } : { key: "break_until", until: taken.until };
  return { key: awaitsNext ? "awaits" : "free" };
}
