/** The calls a display keeps: the latest ones, as many as the server sends when the page starts. */

/** @typedef {import("./announcements.js").Call} Call */

export const KEPT = 8;

/** Whoever was called and waits again – sent on, back from an errand – is nobody's call any more. */
const WAITS_AGAIN = "waiting";

/**
 * A ticket whose call number is no number comes last, but while there is room it stays.
 * @template {Call} C
 * @param {ReadonlyMap<number, C>} tickets
 * @param {(call: C) => boolean} [concerns] whether a call is any of this display's business
 * @returns {Map<number, C>}
 */
export function latestCalls(tickets, concerns = () => true) {
  const here = [...tickets].filter(([, call]) => call.state !== WAITS_AGAIN && concerns(call));
  const latestFirst = here.sort(([, one], [, other]) => turn(other) - turn(one));
  return new Map(latestFirst.slice(0, KEPT));
}

/**
 * Whether a call was taken back that may not have been announced yet: the lobby tells of its ticket no more,
 * or as it was before that call. A call that only made room for later ones was not.
 * @param {Pick<Call, "id" | "call">} call
 * @param {ReadonlyMap<number, Call>} kept what the page knows now
 */
export function isTakenBack(call, kept) {
  const now = kept.get(call.id);
  if (now) return now.call < call.call;
  const hasMadeRoom = kept.size >= KEPT && [...kept.values()].every((other) => turn(other) > call.call);
  return !hasMadeRoom;
}

/**
 * Where a call stands in the order of calls.
 * @param {Call} ticket
 */
export function turn({ call }) {
  return Number.isFinite(call) ? call : -1;
}
