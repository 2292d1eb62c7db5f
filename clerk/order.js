/**
 * What the server is asked to do for an act. The request id is part of the order, so that it may be sent again.
 *
 * @import { Act } from "./actions.js"
 */

/**
 * @typedef {object} Order
 * @property {Act | "this"} act
 * @property {string} path
 * @property {Record<string, unknown>} body
 * @property {number | null} ticket its id; null for whoever is next
 */

/** The part of the path that names the act; "this" is a first call and "again" a repeated one of the same kind. */
const ACTS = { again: "calls", this: "calls", came: "serving", done: "completion", absent: "absence" };

/**
 * @param {object} at
 * @param {string} at.lobby
 * @param {string} at.desk
 * @param {string} requestId
 * @returns {Order}
 */
export function callNext({ lobby, desk }, requestId) {
  const path = `/api/lobbies/${encodeURIComponent(lobby)}/desks/${encodeURIComponent(desk)}/calls`;
  return { act: "next", path, body: { request_id: requestId }, ticket: null };
}

/**
 * @param {Exclude<Act, "next"> | "this"} act
 * @param {number} ticket
 * @param {string} desk
 * @param {string} requestId
 * @returns {Order}
 */
export function orderFor(act, ticket, desk, requestId) {
  const body = ACTS[act] === "calls" ? { desk, request_id: requestId } : { request_id: requestId };
  return { act, path: `/api/tickets/${ticket}/${ACTS[act]}`, body, ticket };
}

/** Whether two orders ask for the same. @param {Order | null} one @param {Order} other */
export function isSame(one, other) {
  return one !== null && one.path === other.path;
}
