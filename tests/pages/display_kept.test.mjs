/** What a display keeps over weeks, and what it says of desks it does not know. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { KEPT, isTakenBack, latestCalls } from "../../display/latest_calls.js";
import { whereTo } from "../../display/where_to.js";
import { withoutYesterday } from "../../display/yesterday.js";

/** @type {(id: number, call: any) => [number, { id: number, number: string, desk: string, state: string, call: number }]} */
const entry = (id, call) => [id, { id, number: `A${id}`, desk: "desk-1", state: "served", call }];

test("only the latest calls are kept, however many there were", () => {
  const kept = latestCalls(new Map(Array.from({ length: 500 }, (_, id) => entry(id, id * 3))));

  assert.deepEqual([...kept.keys()], [499, 498, 497, 496, 495, 494, 493, 492]);
  assert.equal(kept.size, KEPT);
});

test("a call without a usable call number stays while there is room", () => {
  assert.deepEqual([...latestCalls(new Map([entry(1, undefined), entry(2, 4)])).keys()], [2, 1]);
});

test("whoever was sent on or came back is nobody's call until she is called again", () => {
  const [id, ticket] = entry(1, 8);

  assert.equal(latestCalls(new Map([[id, { ...ticket, state: "waiting" }], entry(2, 9)])).has(1), false);
  assert.equal(latestCalls(new Map([[id, { ...ticket, state: "parked" }]])).has(1), true);
});

test("a call was taken back if its ticket is gone, or stands as before it", () => {
  const [, call] = entry(1, 8);

  assert.equal(isTakenBack(call, new Map([entry(1, 8)])), false);
  assert.equal(isTakenBack(call, new Map([entry(1, 12)])), false, "called again since");
  assert.equal(isTakenBack(call, new Map([entry(1, 3)])), true);
  assert.equal(isTakenBack(call, new Map([entry(2, 9)])), true);
});

test("a call that only made room for later ones was not taken back", () => {
  const [, call] = entry(1, 8);
  const later = Array.from({ length: KEPT }, (_, id) => entry(id + 2, id + 9));

  assert.equal(isTakenBack(call, new Map(later)), false);
  assert.equal(isTakenBack(call, new Map([...later.slice(1), entry(99, 7)])), true, "an older one is still there");
});

const yesterday = { state: "served", called_at: "2026-11-20T14:00:00.000Z" };
const today = { state: "served", called_at: "2026-11-21T08:00:00.000Z" };

test("in the morning the calls of the day before are gone", () => {
  assert.deepEqual(withoutYesterday([yesterday, today], "2026-11-21", "Europe/Berlin"), [today]);
});

test("the day is the lobby's, not Greenwich's", () => {
  const justAfterMidnight = { state: "served", called_at: "2026-11-20T23:30:00.000Z" };

  assert.deepEqual(withoutYesterday([justAfterMidnight], "2026-11-21", "Europe/Berlin"), [justAfterMidnight]);
});

test("whoever is being called stays, and so does what has no usable time", () => {
  const odd = { state: "served", called_at: "soon" };
  const current = { ...yesterday, state: "called" };

  assert.deepEqual(withoutYesterday([odd, current], "2026-11-21", "Europe/Berlin"), [odd, current]);
  assert.deepEqual(withoutYesterday([yesterday], undefined, "Europe/Berlin"), [yesterday]);
});

const desk = { id: "desk-1", name: { de: "Schalter 1", en: "Desk 1" }, place: { de: "Foyer", en: "Foyer" }, serves: [], prefers: null };
const plan = { languages: ["de", "en"], desks: [desk] };

test("a desk is named in the first language, and in the second only where it differs", () => {
  assert.deepEqual(whereTo(plan, "desk-1"), { name: "Schalter 1", place: "Foyer", other: { text: "Desk 1", language: "en" } });
});

test("a desk nobody knows is called by its id", () => {
  assert.deepEqual(whereTo(plan, "desk-9"), { name: "desk-9", place: "", other: null });
});

test("a lobby with one language has no second line", () => {
  assert.equal(whereTo({ languages: ["de"], desks: [desk] }, "desk-1").other, null);
});
