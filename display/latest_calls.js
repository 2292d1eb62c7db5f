/** The calls a display keeps: the latest ones, as many as the server sends when the page starts. */

/** @typedef {import("./announcements.js").Call} Call */

export const KEPT = 8;

/**
 * A ticket whose call number is no number comes last, but while there is room it stays.
 * @template {Call} C
 * @param {ReadonlyMap<number, C>} tickets
 * @param {(call: C) => boolean} [concerns] whether a call is any of this display's business
 * @returns {Map<number, C>}
 */
export function latestCalls(tickets, concerns = () => true) {
  const here = [...tickets].filter(([, call]) => concerns(call));
  const latestFirst = here.sort(([, one], [, other]) => turn(other) - turn(one));
  return new Map(latestFirst.slice(0, KEPT));
}

/**
 * Where a call stands in the order of calls.
 * @param {Call} ticket
 */
export function turn({ call }) {
  return Number.isFinite(call) ? call : -1;
}
