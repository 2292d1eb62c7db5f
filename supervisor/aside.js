/**
 * Who is put aside: nobody waits for them to be called, but none of them may be forgotten.
 *
 * @import { ClerkTicket, TicketState } from "../ui/types.js"
 */

/** @type {readonly TicketState[]} */
const ASIDE = ["parked", "away", "missed", "dropped_off"];

/**
 * @param {Iterable<Pick<ClerkTicket, "state" | "day">>} tickets
 * @param {string} today
 * @returns {{ state: TicketState, count: number, earlier: number }[]} earlier: how many of them are older than today
 */
export function asideCounts(tickets, today) {
  const all = [...tickets];
  return ASIDE.map((state) => {
    const those = all.filter((ticket) => ticket.state === state);
    return { state, count: those.length, earlier: those.filter(({ day }) => day !== today).length };
  });
}
