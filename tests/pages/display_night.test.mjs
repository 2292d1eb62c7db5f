/** When the wall is dark, and that nothing stays long in one place of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isNight, placeAt } from "../../display/nightly.js";

const EIGHT = "2026-11-24T07:00:00.000Z";
/** @type {(opens_at: string | null, by_hand?: "open" | "closed" | null) => any} */
const closed = (opens_at, by_hand = null) => ({ state: "closed", opens_at, by_hand });
/** @param {number} minutes */
const before = (minutes) => new Date(Date.parse(EIGHT) - minutes * 60_000);

test("more than an hour before opening it is night, then no more", () => {
  assert.equal(isNight(closed(EIGHT), before(61)), true);
  assert.equal(isNight(closed(EIGHT), before(60)), false);
  assert.equal(isNight(closed(EIGHT), before(1)), false);
});

test("it is night if nobody knows of a next opening", () => {
  assert.equal(isNight(closed(null), before(1)), true);
});

test("an open lobby has no night, whatever it says of tomorrow", () => {
  for (const state of /** @type {const} */ (["open", "ending"])) {
    assert.equal(isNight({ state, opens_at: EIGHT }, before(600)), false);
  }
});

test("a lobby closed by hand stays bright: people stand in front of it", () => {
  assert.equal(isNight(closed(EIGHT, "closed"), before(600)), false);
});

test("a time that is no time leaves the wall bright", () => {
  assert.equal(isNight(closed("soon"), before(600)), false);
});

test("within a minute nothing moves, with the next one it does", () => {
  assert.deepEqual(placeAt(new Date(EIGHT)), placeAt(new Date(Date.parse(EIGHT) + 59_999)));
  assert.notDeepEqual(placeAt(new Date(EIGHT)), placeAt(before(1)));
});

test("in one night the words come to every part of the screen, and to none often", () => {
  const visits = new Map();
  for (let minute = 0; minute < 14 * 60; minute += 1) {
    const { x, y } = placeAt(before(minute));
    const part = `${Math.floor(x * 5)},${Math.floor(y * 5)}`;
    visits.set(part, (visits.get(part) ?? 0) + 1);
    assert.ok(x >= 0 && x < 1 && y >= 0 && y < 1);
  }

  assert.equal(visits.size, 25);
  assert.ok(Math.max(...visits.values()) < 2 * ((14 * 60) / 25));
});
