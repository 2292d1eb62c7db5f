/**
 * What the server is asked to do for an act. The request id is part of the order, so that it may be sent again.
 *
 * @import { Order } from "../ui/orders.js"
 */

/** @typedef {{ lobby: string, desk: string }} At */

/** The part of the path that names the act; several are calls, of one kind or another. */
const ACTS = {
  again: "calls",
  this: "calls",
  take_up: "calls",
  came: "serving",
  absent: "absence",
  done: "completion",
  finish_with: "completion",
  park: "parking",
  transfer: "transfer",
  errand: "errand",
  drop_off: "drop-off",
  come_back: "return",
  undo: "undo",
};

/** @typedef {keyof typeof ACTS} TicketAct */

/**
 * @param {At} at
 * @param {string} requestId
 * @returns {Order}
 */
export function callNext(at, requestId) {
  return posted("next", null, `${deskPath(at)}/calls`, { request_id: requestId });
}

/**
 * @param {TicketAct} act
 * @param {number} ticket
 * @param {string} desk
 * @param {string} requestId
 * @param {Record<string, unknown>} [details]
 * @returns {Order}
 */
export function orderFor(act, ticket, desk, requestId, details = {}) {
  const where = ACTS[act] === "calls" ? { desk } : {};
  return posted(act, ticket, `/api/tickets/${ticket}/${ACTS[act]}`, { ...where, ...details, request_id: requestId });
}

/**
 * Serve somebody who has no ticket.
 * @param {At} at
 * @param {{ service: string, items?: number, visitor_kind?: string }} visit
 * @param {string} requestId
 * @returns {Order}
 */
export function serveDirectly(at, visit, requestId) {
  return posted("serve_directly", null, `${deskPath(at)}/visits`, { ...visit, request_id: requestId });
}

/**
 * Take a bundle from somebody who does not wait.
 * @param {Pick<At, "lobby">} at
 * @param {{ service: string, items?: number, note?: string }} bundle
 * @param {string} requestId
 * @returns {Order}
 */
export function handIn({ lobby }, bundle, requestId) {
  const path = `/api/lobbies/${encodeURIComponent(lobby)}/drop-offs`;
  return posted("hand_in", null, path, { ...bundle, request_id: requestId });
}

/**
 * A note to the next colleague; an empty one deletes it.
 * @param {number} ticket
 * @param {string} words
 * @returns {Order}
 */
export function noted(ticket, words) {
  const path = `/api/tickets/${ticket}/note`;
  return { act: "note", subject: ticket, requests: [{ method: "PUT", path, body: { text: words } }] };
}

/**
 * What the clerk can do today, and whether she is away from her desk. Without a break she works.
 * @param {At} at
 * @param {"skills" | "take_break" | "go_on"} act
 * @param {{ skills?: readonly string[], break?: { until?: string } }} seat
 * @returns {Order}
 */
export function seated(at, act, seat) {
  return atDesk(act, "PUT", `${deskPath(at)}/clerk`, seat);
}

/**
 * Whoever comes next shall be called without pressing again; or not any more.
 * @param {At} at
 * @param {boolean} wanted
 * @returns {Order}
 */
export function nextArrival(at, wanted) {
  const path = `${deskPath(at)}/next-arrival`;
  return wanted ? atDesk("next_arrival", "PUT", path, {}) : atDesk("no_arrival", "DELETE", path);
}

/** A colleague shall come. @param {At} at @returns {Order} */
export function askForHelp(at) {
  return atDesk("help", "PUT", `${deskPath(at)}/help`, {});
}

/** Help is no longer needed. @param {At} at @returns {Order} */
export function helped(at) {
  return atDesk("helped", "DELETE", `${deskPath(at)}/help`);
}

/**
 * Come to the help of another desk.
 * @param {At} at
 * @param {string} asker
 * @returns {Order}
 */
export function comeToHelp({ lobby, desk }, asker) {
  const order = atDesk("come_to_help", "PUT", `${deskPath({ lobby, desk: asker })}/help`, { by: desk });
  return { ...order, subject: asker, facts: { desk: asker } };
}

/** @param {At} at */
function deskPath({ lobby, desk }) {
  return `/api/lobbies/${encodeURIComponent(lobby)}/desks/${encodeURIComponent(desk)}`;
}

/**
 * @param {string} act
 * @param {number | null} subject
 * @param {string} path
 * @param {Record<string, unknown>} body
 * @returns {Order}
 */
function posted(act, subject, path, body) {
  return { act, subject, requests: [{ method: "POST", path, body }] };
}

/**
 * @param {string} act
 * @param {"PUT" | "DELETE"} method
 * @param {string} path
 * @param {Record<string, unknown>} [body]
 * @returns {Order}
 */
function atDesk(act, method, path, body) {
  return { act, subject: null, requests: [body === undefined ? { method, path } : { method, path, body }] };
}
