/** Whoever sits before an upright kiosk reaches its lower half. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { isTooHigh } from "../../kiosk/reach.js";

const UPRIGHT = { width: 1080, height: 1920 };
const AT_HALF = { top: 900, bottom: 1030 };
const ABOVE = { top: 600, bottom: 730 };

test("what stands in the lower half can be reached", () => {
  assert.equal(isTooHigh([AT_HALF, { top: 1500, bottom: 1600 }], UPRIGHT), false);
});

test("one button above the middle is one too many", () => {
  assert.equal(isTooHigh([ABOVE, AT_HALF], UPRIGHT), true);
});

test("a wide kiosk hangs low as a whole", () => {
  assert.equal(isTooHigh([{ top: 100, bottom: 200 }], { width: 1920, height: 1080 }), false);
});
