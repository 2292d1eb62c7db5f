/** A screen knows from its address which of the house's screens it is. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { deviceOf } from "../../ui/device.js";

test("a kiosk and a display are named in their address", () => {
  assert.equal(deviceOf("kiosk", "?lobby=village&kiosk=entrance"), "entrance");
  assert.equal(deviceOf("display", "?display=foyer"), "foyer");
});

test("a screen without a name has none", () => {
  assert.equal(deviceOf("kiosk", "?lobby=village"), undefined);
  assert.equal(deviceOf("kiosk", "?display=foyer"), undefined);
  assert.equal(deviceOf("clerk", "?kiosk=entrance"), undefined);
});
