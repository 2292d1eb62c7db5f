/**
 * What the server is asked to do for an act. The request id is part of the order, so that it may be sent again.
 *
 * @import { Order } from "../ui/orders.js"
 * @import { Act } from "./actions.js"
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
  return { act: "next", subject: null, requests: [{ method: "POST", path, body: { request_id: requestId } }] };
}

/**
 * @param {Exclude<Act, "next"> | "this"} act
 * @param {number} ticket
 * @param {string} desk
 * @param {string} requestId
 * @returns {Order}
 */
export function orderFor(act, ticket, desk, requestId) {
  const path = `/api/tickets/${ticket}/${ACTS[act]}`;
  const body = ACTS[act] === "calls" ? { desk, request_id: requestId } : { request_id: requestId };
  return { act, subject: ticket, requests: [{ method: "POST", path, body }] };
}
