/** How a ticket stands to its appointment. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { slotOf } from "../../ui/slot.js";

const NINE = new Date("2026-11-23T08:00:00.000Z");

test("before its time, after it, and too late to count", () => {
  const early = { standing: /** @type {const} */ ("appointment"), slot: "2026-11-23T08:30:00.000Z" };

  assert.equal(slotOf(early, NINE), "ahead");
  assert.equal(slotOf({ ...early, slot: "2026-11-23T07:50:00.000Z" }, NINE), "due");
  assert.equal(slotOf({ standing: "walk_in", slot: "2026-11-23T07:00:00.000Z" }, NINE), "over");
  assert.equal(slotOf({ standing: "walk_in", slot: null }, NINE), null);
});
