/** Which picture the wall shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { scene } from "../../display/scene.js";

/** @import { Today } from "../../ui/types.js" */

const NOW = new Date("2026-11-23T08:00:00Z");

/** @type {(current: number, earlier: number) => { current: object[], earlier: object[] }} */
const rows = (current, earlier) => ({ current: Array(current).fill({}), earlier: Array(earlier).fill({}) });
/** @type {(state: Today["state"], opens_at?: string | null) => Today} */
const today = (state, opens_at = null) =>
  ({ day: "2026-11-23", state, closes_at: null, last_ticket_at: null, opens_at, note: null, by_hand: null });
const SOON = "2026-11-23T08:30:00.000Z";
const TOMORROW = "2026-11-24T07:00:00.000Z";

test("before the first state the screen says that it is connecting", () => {
  assert.equal(scene(null, null, NOW), "connecting");
});

test("an open lobby without calls asks to take a number", () => {
  assert.equal(scene(today("open"), rows(0, 0), NOW), "empty");
  assert.equal(scene(null, rows(0, 0), NOW), "empty");
});

test("a lobby that gives no more numbers does not ask to take one", () => {
  assert.equal(scene(today("ending"), rows(0, 0), NOW), "ending");
});

test("a closed lobby says when it opens", () => {
  assert.equal(scene(today("closed", SOON), rows(0, 0), NOW), "closed");
  assert.equal(scene(today("closed", SOON), rows(0, 3), NOW), "closed");
});

test("a lobby that opens much later is dark", () => {
  assert.equal(scene(today("closed", TOMORROW), rows(0, 3), NOW), "night");
});

test("somebody called after closing time is still shown, also at night", () => {
  assert.equal(scene(today("closed", SOON), rows(1, 2), NOW), "board");
  assert.equal(scene(today("closed", TOMORROW), rows(1, 0), NOW), "board");
});

test("earlier calls keep the board up while it is open", () => {
  assert.equal(scene(today("ending"), rows(0, 2), NOW), "board");
});
