/**
 * The lobby as it is seen from one desk.
 *
 * @import { ClerkTicket, Desk, LobbyState, Plan, PlannedDesk } from "../ui/types.js"
 */

import { asideAt } from "./aside.js";
import { othersAtWork } from "./desks.js";
import { whoAsksForHelp } from "./help.js";
import { openAt, waitingAt } from "./waiting.js";

/**
 * @typedef {object} Seen
 * @property {PlannedDesk | undefined} planned
 * @property {Desk | undefined} mine
 * @property {readonly string[]} skills the services this desk can do now
 * @property {ClerkTicket | null} open the ticket at this desk
 * @property {ReturnType<typeof waitingAt>} waiting
 * @property {ClerkTicket[]} aside
 * @property {ReturnType<typeof othersAtWork<PlannedDesk>>} others
 * @property {ReturnType<typeof whoAsksForHelp<PlannedDesk>>} askers
 */

/**
 * @param {object} lobby
 * @param {Plan} lobby.plan
 * @param {string} lobby.desk
 * @param {LobbyState<ClerkTicket> | null} lobby.state
 * @param {string | null} lobby.rule
 * @param {number} lobby.now milliseconds
 * @returns {Seen}
 */
export function seenFrom({ plan, desk, state, rule, now }) {
  const planned = plan.desks.find(({ id }) => id === desk);
  const desks = state?.desks ?? new Map();
  const tickets = [...(state?.tickets.values() ?? [])];
  const mine = desks.get(desk);
  const serves = planned?.serves ?? [];
  const skills = mine?.skills ?? serves;
  return {
    planned,
    mine,
    skills,
    open: openAt(tickets, desk),
    waiting: waitingAt(tickets, { desk, skills, prefers: planned?.prefers ?? null, rule: rule ?? plan.calling.rule, now }),
    aside: asideAt(tickets, serves, desk),
    others: othersAtWork(plan.desks, desks, desk),
    askers: whoAsksForHelp(plan.desks, desks, desk),
  };
}
