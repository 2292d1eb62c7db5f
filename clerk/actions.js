/**
 * What a clerk can do, and by which key.
 *
 * @import { TicketState } from "../ui/types.js"
 */

/**
 * @typedef {"next" | "came" | "again" | "absent" | "done"
 *   | "finish_with" | "park" | "transfer" | "errand" | "drop_off" | "note"
 *   | "next_arrival" | "serve_directly" | "hand_in"
 *   | "undo" | "help" | "documents"} Act
 */

/**
 * One letter each, the same in every language, so that hands need not relearn.
 * @type {Record<Act, string>}
 */
export const KEYS = {
  next: "n",
  came: "k",
  again: "w",
  absent: "x",
  done: "f",
  finish_with: "g",
  park: "p",
  transfer: "t",
  errand: "e",
  drop_off: "b",
  note: "m",
  next_arrival: "s",
  serve_directly: "o",
  hand_in: "a",
  undo: "z",
  help: "h",
  documents: "u",
};

/** What mostly happens to a ticket, in the order in which it stands on the page. @type {readonly Act[]} */
export const TICKET_ACTS = ["came", "again", "absent", "done"];

/** What happens more rarely. @type {readonly Act[]} */
export const FURTHER_ACTS = ["finish_with", "park", "errand", "transfer", "drop_off", "note"];

/** What needs no ticket that waits. @type {readonly Act[]} */
export const OTHER_ACTS = ["next_arrival", "serve_directly", "hand_in"];

/** @type {Partial<Record<TicketState, readonly Act[]>>} */
const WITH_TICKET = {
  called: ["next", ...TICKET_ACTS, ...FURTHER_ACTS],
  serving: ["done", ...FURTHER_ACTS],
};

/**
 * @typedef {object} Situation
 * @property {{ state: TicketState } | null} ticket the one open at this desk
 * @property {boolean} onBreak
 * @property {boolean} awaitsNext
 * @property {boolean} somebodyWaits for this desk
 * @property {boolean} asksForHelp
 * @property {boolean} canUndo
 * @property {boolean} hasDocuments the ticket has some to look at
 */

/**
 * @param {Situation} situation
 * @returns {readonly Act[]}
 */
export function offered({ ticket, onBreak, awaitsNext, somebodyWaits, asksForHelp, canUndo, hasDocuments }) {
  /** @type {Act[]} */
  const acts = ["hand_in"];
  if (canUndo) acts.push("undo");
  if (!asksForHelp) acts.push("help");
  if (hasDocuments) acts.push("documents");
  if (ticket !== null) return [...acts, ...(WITH_TICKET[ticket.state] ?? []).filter((act) => !(onBreak && act === "next"))];
  if (onBreak) return acts;
  if (awaitsNext) return [...acts, "next_arrival", "serve_directly"];
  return [...acts, "next", "serve_directly", ...(somebodyWaits ? [] : /** @type {Act[]} */ (["next_arrival"]))];
}

/** Which act comes most likely next; its button stands out. @param {{ state: TicketState } | null} ticket @returns {Act} */
export function likely(ticket) {
  if (ticket === null) return "next";
  return ticket.state === "called" ? "came" : "done";
}
