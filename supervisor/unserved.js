/**
 * Services that somebody waits for and that nobody who is present can do.
 *
 * @import { ClerkTicket, Desk, Plan, PlannedDesk } from "../ui/types.js"
 */

/**
 * @typedef {object} Unserved services that the same desks could do
 * @property {{ service: string, waiting: number, since: string }[]} services since: when the first began to wait
 * @property {Remedy[]} remedies
 */

/**
 * @typedef {object} Remedy a desk that could do it
 * @property {string} desk
 * @property {"break_until" | "break" | "skill" | "free"} why it does not now
 * @property {string | null} until when its break ends
 */

/** The nearest remedy first. @type {readonly Remedy["why"][]} */
const WHY = ["break_until", "break", "skill", "free"];

/**
 * @param {Pick<Plan, "services" | "desks">} plan
 * @param {Iterable<ClerkTicket>} tickets
 * @param {ReadonlyMap<string, Desk>} desks
 * @returns {Unserved[]} in the order of the plan
 */
export function unserved(plan, tickets, desks) {
  const stuck = [...tickets].filter((ticket) => isStuck(ticket, plan.desks, desks));
  /** @type {Map<string, Unserved>} */
  const found = new Map();
  for (const { id: service } of plan.services) {
    const waiting = stuck.filter((ticket) => ticket.service === service);
    const since = waiting.map(({ waits_from }) => waits_from).sort()[0];
    if (since === undefined) continue;
    const remedies = remediesFor(waiting, plan.desks, desks);
    const one = found.get(JSON.stringify(remedies)) ?? { services: [], remedies };
    one.services.push({ service, waiting: waiting.length, since });
    found.set(JSON.stringify(remedies), one);
  }
  return [...found.values()];
}

/** Whether anybody works now, breaks left out. @param {ReadonlyMap<string, Desk>} desks */
export function isAnybodyHere(desks) {
  return [...desks.values()].some(({ staffed, break: taken }) => staffed && !taken);
}

/**
 * @param {ClerkTicket} ticket
 * @param {readonly PlannedDesk[]} planned
 * @param {ReadonlyMap<string, Desk>} desks
 */
function isStuck(ticket, planned, desks) {
  return ticket.state === "waiting" && !planned.some((desk) => mayCall(desk, ticket) && canCall(desk, desks.get(desk.id), ticket));
}

/**
 * Whether the desk is there for it.
 * @param {PlannedDesk} desk
 * @param {ClerkTicket} ticket
 */
function mayCall({ id, serves }, { service, for_desk }) {
  return serves.includes(service) && (for_desk ?? id) === id;
}

/**
 * Whether somebody there can do it now.
 * @param {PlannedDesk} desk
 * @param {Desk | undefined} now
 * @param {ClerkTicket} ticket
 */
function canCall({ serves }, now, { service }) {
  return Boolean(now?.staffed) && !now?.break && (now?.skills ?? serves).includes(service);
}

/**
 * @param {readonly ClerkTicket[]} waiting all for the same service
 * @param {readonly PlannedDesk[]} planned
 * @param {ReadonlyMap<string, Desk>} desks
 * @returns {Remedy[]}
 */
function remediesFor(waiting, planned, desks) {
  return planned
    .filter((desk) => waiting.some((ticket) => mayCall(desk, ticket)))
    .map((desk) => remedy(desk, desks.get(desk.id), waiting))
    .sort((one, other) => WHY.indexOf(one.why) - WHY.indexOf(other.why));
}

/**
 * @param {PlannedDesk} desk
 * @param {Desk | undefined} now
 * @param {readonly ClerkTicket[]} waiting
 * @returns {Remedy}
 */
function remedy({ id: desk, serves }, now, waiting) {
  if (!now?.staffed) return { desk, why: "free", until: null };
  const canDo = waiting.some(({ service }) => (now.skills ?? serves).includes(service));
  if (!canDo || !now.break) return { desk, why: "skill", until: null };
  const { until } = now.break;
  return { desk, why: until === null ? "break" : "break_until", until };
}
