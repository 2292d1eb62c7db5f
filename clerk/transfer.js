/**
 * Where a ticket can be sent.
 *
 * @import { ClerkTicket, Desk, PlannedDesk } from "../ui/types.js"
 */

/** @typedef {{ service: string, desk: string, first: boolean, note: string }} Destination desk: "" for any */

/**
 * The other desks at which somebody can do this now.
 * @template {Pick<PlannedDesk, "id">} D
 * @param {readonly D[]} desks
 * @param {ReadonlyMap<string, Desk>} live
 * @param {string} service
 * @param {string} mine
 * @returns {D[]}
 */
export function desksFor(desks, live, service, mine) {
  return desks.filter(({ id }) => {
    const { staffed = false, skills = [] } = live.get(id) ?? {};
    return id !== mine && staffed && skills.includes(service);
  });
}

/**
 * Only what shall be different.
 * @param {Pick<ClerkTicket, "service" | "note">} ticket
 * @param {Destination} to
 * @returns {Record<string, unknown>}
 */
export function transferDetails(ticket, { service, desk, first, note }) {
  return {
    ...(service !== ticket.service && { service }),
    ...(desk && { desk }),
    first,
    ...(note.trim() !== (ticket.note ?? "") && { note: note.trim() }),
  };
}

/** Whether she would be sent anywhere at all. @param {Pick<ClerkTicket, "service">} ticket @param {Destination} to */
export function leadsElsewhere(ticket, { service, desk }) {
  return service !== ticket.service || desk !== "";
}
