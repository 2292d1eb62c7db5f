/**
 * Tickets that were put aside: parked, on an errand, missed, or a bundle that lies here.
 *
 * @import { ClerkTicket, Say, TicketState, Today } from "../ui/types.js"
 */

import { dayOfMonth, timeOfDay } from "../ui/times.js";

const UNDO_WITHIN_MS = 60_000;
/** In the order in which they are shown. @type {readonly TicketState[]} */
const ASIDE = ["parked", "away", "missed", "dropped_off"];
/** @type {readonly TicketState[]} */
const MAY_COME_BACK = ["away", "missed"];

/**
 * Those this desk can take up again.
 * @param {Iterable<ClerkTicket>} tickets
 * @param {readonly string[]} serves the services of this desk
 * @param {string} desk
 */
export function asideAt(tickets, serves, desk) {
  return [...tickets]
    .filter(({ state }) => ASIDE.includes(state))
    .filter(({ service, for_desk: forDesk }) => serves.includes(service) && (forDesk ?? desk) === desk)
    .sort((one, other) => ASIDE.indexOf(one.state) - ASIDE.indexOf(other.state) || one.id - other.id);
}

/** She can wait again, as the kiosk would let her. @param {Pick<ClerkTicket, "state">} ticket */
export function mayComeBack({ state }) {
  return MAY_COME_BACK.includes(state);
}

/**
 * What became of it, and since when; a bundle may lie here since an earlier day.
 * @param {Pick<ClerkTicket, "state" | "day" | "dropped_at" | "ended_at" | "undo">} ticket
 * @param {Pick<Today, "day"> | null} today
 * @param {{ timeZone: string, language: string, say: Say }} here
 */
export function asideWords(ticket, today, { timeZone, language, say }) {
  const state = say(`aside.${ticket.state}`);
  if (today && ticket.day !== today.day) return say("aside.from_day", { state, day: dayOfMonth(ticket.day, language) });
  const since = asideSince(ticket);
  return since === null ? state : say("aside.since", { state, time: timeOfDay(since, timeZone, language) });
}

/**
 * An act that can be undone tells when it was, as long as no other follows it.
 * @param {Pick<ClerkTicket, "dropped_at" | "ended_at" | "undo">} ticket
 * @returns {Date | null}
 */
function asideSince({ dropped_at: dropped, ended_at: ended, undo }) {
  if (dropped ?? ended) return new Date(dropped ?? ended ?? "");
  return undo && new Date(Date.parse(undo.until) - UNDO_WITHIN_MS);
}
