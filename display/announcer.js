/** Announces calls one after the other: each is highlighted and made heard in its turn, none is dropped. */
import { signal } from "@preact/signals";

/** How long a call is highlighted at least before the next one rings. */
export const RINGING_MS = 2_500;

/** So long the others wait for one that is spoken; a voice that hangs must not hold them up. */
export const SPOKEN_WITHIN_MS = 20_000;

/**
 * A call is spoken while at most so many wait behind it. Speaking takes about five times as long as ringing:
 * after a break or when many desks call at once, the last of ten visitors would else see her number
 * two minutes after her clerk called it. So the crowd is only rung and shown, and the voice comes back for the last two.
 */
export const MOST_BEHIND_A_SPOKEN_CALL = 1;

/** @typedef {import("./announcements.js").Call} Call */

/**
 * @param {object} means
 * @param {(call: Call, how: { isSpoken: boolean }) => Promise<void>} means.ring makes it heard, to its end
 * @param {() => void} means.stop silences what is still heard of it
 * @param {(then: () => void, ms: number) => any} [means.later]
 * @param {(timer: any) => void} [means.forget]
 */
export function announcer({ ring, stop, later = setTimeout, forget = clearTimeout }) {
  /** @type {import("@preact/signals").Signal<Call | null>} */
  const ringing = signal(null);
  /** @type {import("@preact/signals").Signal<Call | null>} */
  const latest = signal(null);
  /** @type {Call[]} */
  let waiting = [];
  let isBusy = false;

  async function next() {
    const [call = null, ...others] = waiting;
    waiting = others;
    isBusy = call !== null;
    ringing.value = call;
    if (call === null) return;
    latest.value = call;
    const isSpoken = waiting.length <= MOST_BEHIND_A_SPOKEN_CALL;
    await Promise.all([highlighted(), heard(call, isSpoken)]);
    next();
  }

  function highlighted() {
    return new Promise((done) => later(() => done(null), RINGING_MS));
  }

  /** @param {Call} call @param {boolean} isSpoken */
  function heard(call, isSpoken) {
    return new Promise((done) => {
      const deadline = later(() => done(attempt(stop)), SPOKEN_WITHIN_MS);
      attempt(() => ring(call, { isSpoken })).then(() => done(forget(deadline)));
    });
  }

  return {
    /** The call that is highlighted just now. */
    ringing,
    /** The last one that rang. */
    latest,
    /** @param {readonly Call[]} calls */
    announce(calls) {
      waiting = [...waiting, ...calls];
      if (!isBusy) next();
    },
    /** What was taken back is neither shown nor heard to its end. @param {(call: Call) => boolean} isTakenBack */
    withdraw(isTakenBack) {
      waiting = waiting.filter((call) => !isTakenBack(call));
      const current = ringing.peek();
      if (current === null || !isTakenBack(current)) return;
      ringing.value = null;
      latest.value = null;
      attempt(stop);
    },
  };
}

/** Whoever is called must be seen, whatever becomes of the loudspeaker. @param {() => unknown} act */
async function attempt(act) {
  try {
    await act();
  } catch (error) {
    console.error("A call could not be made heard.", error);
  }
}
