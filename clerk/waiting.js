/**
 * Who waits, seen from one desk.
 *
 * @import { ClerkTicket, VisitorKind } from "../ui/types.js"
 */

/**
 * @typedef {object} Place
 * @property {string} desk
 * @property {readonly string[]} skills the services it can do now
 * @property {VisitorKind | null} prefers whom it calls first
 * @property {string} rule the preset that counts now
 * @property {number} now milliseconds
 */

/**
 * Roughly in the order in which they will be called; the server decides, with each call anew.
 * @param {Iterable<ClerkTicket>} tickets
 * @param {Place} place
 * @returns {{ here: ClerkTicket[], elsewhere: number }} elsewhere: how many wait for other desks
 */
export function waitingAt(tickets, { desk, skills, prefers, rule, now }) {
  const waiting = [...tickets].filter(({ state }) => state === "waiting");
  const here = waiting.filter(({ service, for_desk: forDesk }) => skills.includes(service) && (forDesk ?? desk) === desk);
  const expected = new Map(here.map((ticket) => [ticket.id, expectedOf(ticket, prefers, rule, now)]));
  here.sort((one, other) => byExpectation(expected.get(one.id) ?? [], expected.get(other.id) ?? []) || one.id - other.id);
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
 * Smaller is earlier: who is first anyway, then whom the desk prefers, each by standing and since when she waits.
 * @param {ClerkTicket} ticket
 * @param {VisitorKind | null} prefers
 * @param {string} rule
 * @param {number} now
 * @returns {number[]}
 */
function expectedOf(ticket, prefers, rule, now) {
  const isPreferred = prefers === null || ticket.visitor_kind === prefers;
  return [Number(!ticket.first), Number(!isPreferred), standingOf(ticket, rule, now), Date.parse(ticket.ref)];
}

/**
 * Due appointments, then walk-ins, then later appointments, if the rule makes a difference.
 * @param {Pick<ClerkTicket, "standing" | "ref">} ticket
 * @param {string} rule
 * @param {number} now
 */
function standingOf({ standing, ref }, rule, now) {
  if (rule === "first-come") return 0;
  if (standing === "walk_in") return 1;
  return rule === "appointments-first" || Date.parse(ref) <= now ? 0 : 2;
}

/** @param {number[]} one @param {number[]} other */
function byExpectation(one, other) {
  const differences = one.map((value, place) => value - (other[place] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
