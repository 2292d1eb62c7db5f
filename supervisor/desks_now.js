/**
 * The desks of the plan with what is true of them now. Never who sits there, and nothing that is counted over time.
 *
 * @import { Area, ClerkTicket, Desk, PlannedDesk, PlannedService } from "../ui/types.js"
 */

/**
 * @typedef {object} DeskNow
 * @property {PlannedDesk} desk
 * @property {Desk} now
 * @property {ClerkTicket | null} ticket the one that is called or served there
 */

/**
 * Every desk of the plan in its order; one nothing is known of counts as free.
 * @param {readonly PlannedDesk[]} planned
 * @param {ReadonlyMap<string, Desk>} live
 * @param {ReadonlyMap<number, ClerkTicket>} tickets
 * @returns {DeskNow[]}
 */
export function desksNow(planned, live, tickets) {
  return planned.map((desk) => {
    const now = live.get(desk.id) ?? { id: desk.id, staffed: false, ticket: null };
    return { desk, now, ticket: (now.ticket && tickets.get(now.ticket.id)) ?? null };
  });
}

/**
 * What a desk is doing. Its ticket says that it is at work; a ticket at a desk that nobody sits at has been left open.
 * @param {Desk} now
 * @returns {string[]} keys of words and of colours
 */
export function deskStates({ staffed, ticket, break: taken, awaits_next: awaitsNext }) {
  const open = ticket === null ? [] : [ticket.state];
  if (!staffed) return [...open, "free"];
  if (taken) return [...open, taken.until === null ? "break" : "break_until"];
  if (ticket !== null) return open;
  return [awaitsNext ? "awaits" : "staffed"];
}

/** @typedef {{ area: Area, can: number, all: number }} Skill how much of an area can be done at a desk now */

/**
 * What can be done at a desk, by area.
 * @param {Desk} now
 * @param {PlannedDesk} desk
 * @param {readonly Area[]} areas
 * @param {readonly PlannedService[]} services
 * @returns {Skill[] | null} null: all that the desk is there for
 */
export function skillsAt({ skills }, { serves }, areas, services) {
  if (skills === undefined || serves.every((service) => skills.includes(service))) return null;
  return areas.flatMap((area) => {
    const here = services.filter((service) => service.area === area.id && serves.includes(service.id));
    const can = here.filter(({ id }) => skills.includes(id)).length;
    return can > 0 ? [{ area, can, all: here.length }] : [];
  });
}
