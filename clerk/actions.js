/** What a clerk can do with a ticket, and by which key. */

/**
 * @typedef {"next" | "again" | "came" | "absent" | "done"} Act
 */

/**
 * One letter each, the same in every language, so that hands need not relearn.
 * @type {Record<Act, string>}
 */
export const KEYS = { next: "n", again: "w", came: "k", absent: "x", done: "f" };

/** Opens the documents of the current ticket, and closes them. */
export const DOCUMENTS_KEY = "u";

/** In the order in which they stand on the page. @type {readonly Act[]} */
export const TICKET_ACTS = ["came", "again", "absent", "done"];

/** @type {Record<string, readonly Act[]>} */
const OFFERED = {
  called: ["came", "again", "absent", "done"],
  serving: ["done"],
};

/**
 * @param {{ state: string } | null} ticket the one open at this desk
 * @returns {readonly Act[]}
 */
export function offered(ticket) {
  return ticket === null ? ["next"] : (OFFERED[ticket.state] ?? []);
}

/** Which act comes most likely next; its button stands out. @param {{ state: string } | null} ticket @returns {Act} */
export function likely(ticket) {
  if (ticket === null) return "next";
  return ticket.state === "called" ? "came" : "done";
}
