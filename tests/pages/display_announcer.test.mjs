/** Calls are announced one after the other. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { announcer, RINGING_MS } from "../../display/announcer.js";

/** @import { Call } from "../../display/announcements.js" */

/** @param {number} at */
const call = (at) => ({ id: at, number: `A00${at}`, desk: "desk-1", state: "called", call: at });

/**
 * Time moved by hand, and what was heard when.
 * @param {(call: Call) => void} [ring]
 */
function room(ring = () => {}) {
  let now = 0;
  /** @type {{ then: () => void, at: number }[]} */
  const due = [];
  /** @type {[string, number][]} */
  const heard = [];
  const { ringing, announce } = announcer({
    ring: (one) => {
      heard.push([one.number, now]);
      ring(one);
    },
    later: (then, ms) => due.push({ then, at: now + ms }),
  });
  const pass = (/** @type {number} */ ms) => {
    const until = now + ms;
    for (let next = due[0]; next && next.at <= until; next = due[0]) {
      due.shift();
      now = next.at;
      next.then();
    }
    now = until;
  };
  return { ringing, announce, heard, pass };
}

test("a call rings at once and is highlighted for its time", () => {
  const { ringing, announce, heard, pass } = room();

  announce([call(1)]);

  assert.equal(ringing.value?.number, "A001");
  pass(RINGING_MS);
  assert.equal(ringing.value, null);
  assert.deepEqual(heard, [["A001", 0]]);
});

test("calls that come together ring one after the other, none is dropped", () => {
  const { announce, heard, pass } = room();

  announce([call(1), call(2)]);
  pass(10);
  announce([call(3)]);
  pass(10 * RINGING_MS);

  assert.deepEqual(heard, [["A001", 0], ["A002", RINGING_MS], ["A003", 2 * RINGING_MS]]);
});

test("a loudspeaker that fails does not stop the next call", () => {
  const { announce, heard, pass } = room((one) => {
    if (one.call === 1) throw new Error("no loudspeaker");
  });

  assert.throws(() => announce([call(1), call(2)]));
  pass(RINGING_MS);

  assert.deepEqual(heard.map(([number]) => number), ["A001", "A002"]);
});
