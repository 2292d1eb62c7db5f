/**
 * What was done in a visit: at first what she came for.
 *
 * @import { ClerkTicket, Done } from "../ui/types.js"
 */

export const MOST = 99;

/** @param {Pick<ClerkTicket, "service" | "items">} ticket @returns {Done[]} */
export function askedFor({ service, items }) {
  return [{ service, count: items }];
}

/** More than was asked for. @param {readonly Done[]} list @param {string} service @returns {Done[]} */
export function withService(list, service) {
  if (list.some((done) => done.service === service)) return [...list];
  return [...list, { service, count: 1 }];
}

/** @param {readonly Done[]} list @param {string} service @param {number} count @returns {Done[]} */
export function withCount(list, service, count) {
  return list.map((done) => (done.service === service ? { service, count: within(count) } : done));
}

/** What is told to the server: nothing stands for nothing done. @param {readonly Done[]} list */
export function somethingDone(list) {
  return list.filter(({ count }) => count > 0);
}

/** @param {number} count */
function within(count) {
  return Number.isNaN(count) ? 0 : Math.min(MOST, Math.max(0, Math.round(count)));
}
