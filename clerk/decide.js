/**
 * What pressing a button or a key comes to: an order for the server, a dialog, or a sentence why not.
 *
 * @import { Order } from "../ui/orders.js"
 * @import { ClerkTicket } from "../ui/types.js"
 * @import { Act } from "./actions.js"
 * @import { At, TicketAct } from "./order.js"
 * @import { Undoable } from "./undo.js"
 */

import { askForHelp, callNext, nextArrival, orderFor } from "./order.js";

/** Acts that need a word more. @typedef {"finish_with" | "transfer" | "note" | "serve_directly" | "hand_in"} Asking */

/**
 * @typedef {{ order: Order } | { asks: Asking } | { shows: "documents" }
 *   | { refuses: string, facts: Record<string, string> } | null} Decision
 */

/**
 * @typedef {object} Moment
 * @property {At} at
 * @property {ClerkTicket | null} open
 * @property {readonly Act[]} possible
 * @property {boolean} awaitsNext
 * @property {Order | null} correction takes back what was said of a document, if that was the latest act
 * @property {Undoable | null} undo the ticket whose latest act can be taken back
 * @property {string} requestId
 */

/** @type {readonly Act[]} */
const ASKING = ["finish_with", "transfer", "note", "serve_directly", "hand_in"];

/**
 * @param {Act} act
 * @param {Moment} moment
 * @returns {Decision}
 */
export function decide(act, { at, open, possible, awaitsNext, correction, undo, requestId }) {
  if (act === "next" && open?.state === "serving") {
    return { refuses: "refused.desk_busy", facts: { ticket: open.number } };
  }
  if (!possible.includes(act)) return null;
  if (ASKING.includes(act)) return { asks: /** @type {Asking} */ (act) };
  if (act === "documents") return { shows: act };
  if (act === "undo") return takingBack(correction, undo, at.desk, requestId);
  if (act === "next") return { order: callNext(at, requestId) };
  if (act === "next_arrival") return { order: nextArrival(at, !awaitsNext) };
  if (act === "help") return { order: askForHelp(at) };
  return open && { order: orderFor(/** @type {TicketAct} */ (act), open.id, at.desk, requestId) };
}

/**
 * @param {Order | null} correction
 * @param {Undoable | null} ticket
 * @param {string} desk
 * @param {string} requestId
 * @returns {Decision}
 */
function takingBack(correction, ticket, desk, requestId) {
  if (correction) return { order: correction };
  return ticket && { order: orderFor("undo", ticket.id, desk, requestId) };
}
