/** Announces calls one after the other: each is highlighted and rung in its turn, none is dropped. */
import { signal } from "@preact/signals";

/** How long one call is highlighted before the next one rings. */
export const RINGING_MS = 2_500;

/** @typedef {import("./announcements.js").Call} Call */

/**
 * @param {object} means
 * @param {(call: Call) => void} means.ring makes it heard
 * @param {(then: () => void, ms: number) => unknown} [means.later]
 */
export function announcer({ ring, later = setTimeout }) {
  /** @type {import("@preact/signals").Signal<Call | null>} */
  const ringing = signal(null);
  /** @type {import("@preact/signals").Signal<Call | null>} */
  const latest = signal(null);
  /** @type {Call[]} */
  const waiting = [];

  function next() {
    const call = waiting.shift() ?? null;
    ringing.value = call;
    if (call === null) return;
    latest.value = call;
    later(next, RINGING_MS);
    ring(call);
  }

  return {
    /** The call that is highlighted just now. */
    ringing,
    /** The last one that rang. */
    latest,
    /** @param {readonly Call[]} calls */
    announce(calls) {
      waiting.push(...calls);
      if (ringing.value === null) next();
    },
  };
}
