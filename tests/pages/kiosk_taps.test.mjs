/** Trembling hands tap once. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { NO_TAPS, screenShown, tapped } from "../../kiosk/taps.js";

/** @param {{ spot: string, at: number }[]} taps @param {typeof NO_TAPS} [memory] */
function counted(taps, memory = NO_TAPS) {
  let now = memory;
  return taps.filter((tap) => {
    const { taps: next, counts } = tapped(now, tap);
    now = next;
    return counts;
  });
}

test("a single tap counts", () => {
  assert.equal(counted([{ spot: "passport", at: 1000 }]).length, 1);
});

test("identical taps within half a second count once", () => {
  const taps = [1000, 1100, 1499].map((at) => ({ spot: "passport", at }));

  assert.deepEqual(counted(taps), [{ spot: "passport", at: 1000 }]);
});

test("a hand that trembles on and on taps once", () => {
  const taps = [1000, 1300, 1600, 1900, 2200].map((at) => ({ spot: "passport", at }));

  assert.equal(counted(taps).length, 1);
});

test("a second tap later is meant", () => {
  const taps = [1000, 1500].map((at) => ({ spot: "longer", at }));

  assert.equal(counted(taps).length, 2);
});

test("another button may be tapped at once", () => {
  const taps = [
    { spot: "de", at: 1000 },
    { spot: "en", at: 1200 },
  ];

  assert.equal(counted(taps).length, 2);
});

test("a tap that falls through to a new screen does not count", () => {
  const memory = screenShown(NO_TAPS, 1000);

  assert.deepEqual(counted([{ spot: "passport", at: 1300 }], memory), []);
  assert.equal(counted([{ spot: "passport", at: 1500 }], memory).length, 1);
});
