/** The start page leads to every device of the house by its own address. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, devicesOf } from "../../start/devices.js";

const DISPLAY = { diagonal_inches: 55, farthest_seat_metres: 5, areas: null, desks: null, arrows: {} };
const PLAN = {
  id: "nordhausen",
  kiosks: [{ id: "entrance", name: { de: "Am Eingang" } }],
  displays: [{ id: "foyer", name: { de: "Foyer" }, ...DISPLAY }, { id: "first & last", name: { de: "Flur" }, ...DISPLAY }],
};

test("kiosks and displays of the plan are named in their addresses", () => {
  assert.deepEqual(devicesOf(PLAN, "kiosk").map(({ href }) => href), ["/kiosk/?lobby=nordhausen&kiosk=entrance"]);
  assert.deepEqual(devicesOf(PLAN, "display").map(({ href }) => href), [
    "/display/?lobby=nordhausen&display=foyer",
    "/display/?lobby=nordhausen&display=first+%26+last",
  ]);
});

test("the pages of the staff belong to no device", () => {
  assert.deepEqual(devicesOf(PLAN, "clerk"), []);
  assert.equal(addressOf("nordhausen", "clerk"), "/clerk/?lobby=nordhausen");
});
