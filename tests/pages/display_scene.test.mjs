/** Which picture the wall shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { scene } from "../../display/scene.js";

/** @type {(current: number, earlier: number) => { current: object[], earlier: object[] }} */
const rows = (current, earlier) => ({ current: Array(current).fill({}), earlier: Array(earlier).fill({}) });

test("before the first state the screen says that it is connecting", () => {
  assert.equal(scene(null, null), "connecting");
});

test("an open lobby without calls asks to take a number", () => {
  assert.equal(scene({ state: "open" }, rows(0, 0)), "empty");
  assert.equal(scene(null, rows(0, 0)), "empty");
});

test("a closed lobby says when it opens", () => {
  assert.equal(scene({ state: "closed" }, rows(0, 0)), "closed");
  assert.equal(scene({ state: "closed" }, rows(0, 3)), "closed");
});

test("somebody called after closing time is still shown", () => {
  assert.equal(scene({ state: "closed" }, rows(1, 2)), "board");
});

test("earlier calls keep the board up while it is open", () => {
  assert.equal(scene({ state: "ending" }, rows(0, 2)), "board");
});
