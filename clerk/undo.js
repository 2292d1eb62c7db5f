/**
 * What the clerk can take back: the latest act of this page or, after a reload, of the ticket at her desk.
 *
 * @import { ClerkTicket } from "../ui/types.js"
 */

/** @typedef {Pick<ClerkTicket, "id" | "number" | "undo">} Undoable */

/**
 * @param {Undoable | null} latest the ticket as the latest answer gave it
 * @param {ReadonlyMap<number, Undoable>} tickets the open ones, as the lobby tells them
 * @param {Undoable | null} open the one at this desk
 * @returns {Undoable | null}
 */
export function undoable(latest, tickets, open) {
  if (latest !== null && latest.undo !== null && isStillLatest(latest, tickets.get(latest.id))) return latest;
  return open?.undo ? open : null;
}

/**
 * @param {Undoable | null} ticket
 * @param {number} now milliseconds
 * @returns {number} whole seconds; 0: too late
 */
export function secondsToUndo(ticket, now) {
  const left = Date.parse(ticket?.undo?.until ?? "") - now;
  return left > 0 ? Math.ceil(left / 1000) : 0;
}

/**
 * Nobody has done anything with the ticket since; one that is over is not told of any more.
 * @param {Undoable} latest
 * @param {Undoable | undefined} live
 */
function isStillLatest(latest, live) {
  return live === undefined || live.undo?.until === latest.undo?.until;
}
