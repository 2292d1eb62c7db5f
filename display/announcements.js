/**
 * Which calls ring: those with a call number this page has not announced yet.
 *
 * A call number is the `seq` of the change that called, so one number is all we must remember:
 * the `seq` up to which everything has been announced, or was old when the page began.
 */

/**
 * @typedef {object} Call a ticket as the display hears of it
 * @property {number} id
 * @property {string} number
 * @property {string} desk
 * @property {string} state
 * @property {number} call
 */

/**
 * @typedef {object} Memory
 * @property {number | null} heard everything up to this `seq` is settled; null before the first state
 */

/**
 * @typedef {object} Seen what the page sees now
 * @property {readonly Call[]} calls
 * @property {number} seq
 * @property {number} whole the `seq` of the last complete state, after a start or a break
 */

/** @type {Memory} */
export const NOTHING_HEARD = { heard: null };

/**
 * @param {Memory} memory
 * @param {Seen} seen
 * @returns {{ memory: Memory, ring: Call[] }} in the order in which they were called
 */
export function announcements(memory, { calls, seq, whole }) {
  const heard = settled(memory, { seq, whole });
  const ring = calls
    .filter(({ call }) => call > heard && call <= seq)
    // What was called and is over again while we were away concerns nobody any more.
    .filter(({ call, state }) => call > whole || state === "called")
    .sort((one, other) => one.call - other.call);
  return { memory: { heard: seq }, ring };
}

/**
 * @param {Memory} memory
 * @param {Pick<Seen, "seq" | "whole">} seen
 */
function settled({ heard }, { seq, whole }) {
  if (heard === null) return whole;
  // A lobby that counts from the start again (its data put back from a backup) must not stay mute.
  return seq < heard ? 0 : heard;
}
