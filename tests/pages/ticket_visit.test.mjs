/** A visitor's phone shows her state, rings for every call, and says where to go. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { receiptOf } from "../../ticket/receipt.js";
import { ring } from "../../ticket/ring.js";
import { placeOf, titleOf } from "../../ticket/said.js";
import { sceneOf } from "../../ticket/scene.js";
import { isTooLate } from "../../ticket/too_late.js";
import { ApiError, Unreachable } from "../../ui/api.js";

/** @import { Plan, Visit, VisitTicket } from "../../ui/types.js" */

/** @param {Partial<VisitTicket>} [more] @returns {VisitTicket} */
function ticket(more) {
  const taken = { id: 17, number: "A012", area: "papers", service: "passport", language: "de" };
  const waiting = { state: /** @type {const} */ ("waiting"), ahead: 3, desk: null, call: null };
  const asSheComes = { standing: /** @type {const} */ ("walk_in"), slot: null, dropped_at: null, can_return: false };
  const when = { taken_at: "2026-11-21T09:00:00.000Z", called_at: null };
  return { ...taken, ...waiting, ...asSheComes, ...when, items: 1, precheck: null, ...more };
}

/** @param {Partial<VisitTicket>} [more] @returns {Visit} */
const visit = (more) => ({ lobby: "nordhausen", at: "2026-11-21T09:05:00.000Z", ticket: ticket(more) });

const DESK = {
  id: "desk-1",
  name: { de: "Schalter 1", en: "Desk 1" },
  place: { de: "Foyer, links", en: "Foyer, on the left" },
  serves: [],
  prefers: null,
};
/** @type {Plan} */
const PLAN = {
  id: "nordhausen",
  name: {},
  time_zone: "Europe/Berlin",
  languages: ["de", "en"],
  areas: [],
  services: [],
  desks: [DESK],
  calling: { rule: "foyer", rules: ["foyer"], calls: 1, pick: true, check_in_minutes: 30, grace_minutes: 15 },
  information_service: null,
  kiosks: [],
  displays: [],
  search_words: [],
  directory: [],
  questions: [],
  documents: [],
  document_sets: [],
  notice: null,
  demo_clock: false,
  today: { day: "", state: "open", closes_at: null, last_ticket_at: null, opens_at: null, note: null, by_hand: null },
};

/** @param {string} key @param {Record<string, string | number>} [facts] */
const say = (key, facts = {}) => [key, ...Object.values(facts)].join(" ");

test("the page shows the state the server tells", () => {
  const known = { visit: visit({ state: "missed" }), unknown: false, refused: null };

  assert.equal(sceneOf(known), "missed");
  assert.equal(sceneOf({ ...known, visit: null }), "connecting");
});

test("a bundle that was left with us has a receipt until it is done", () => {
  const shown = (/** @type {Partial<VisitTicket>} */ more) =>
    sceneOf({ visit: visit({ dropped_at: "2026-11-21T09:30:00.000Z", ...more }), unknown: false, refused: null });

  for (const state of /** @type {const} */ (["dropped_off", "serving", "served"])) {
    assert.equal(shown({ state }), "receipt");
  }
  assert.equal(shown({ state: "called" }), "called", "she has come to the desk herself");
  assert.equal(sceneOf({ visit: visit({ state: "serving" }), unknown: false, refused: null }), "serving");
  assert.deepEqual(
    [receiptOf({ state: "dropped_off" }), receiptOf({ state: "serving" }), receiptOf({ state: "served" })],
    ["here", "in_work", "done"],
  );
});

test("a ticket nobody knows is said to be unknown", () => {
  assert.equal(sceneOf({ visit: null, unknown: true, refused: null }), "unknown");
  assert.equal(sceneOf({ visit: visit(), unknown: false, refused: "unknown_ticket" }), "unknown");
});

test("a server that is busy does not make a ticket unknown", () => {
  assert.equal(sceneOf({ visit: visit(), unknown: false, refused: "busy" }), "waiting");
});

test("a call rings once", () => {
  const called = ticket({ state: "called", call: 8123 });

  const first = ring(0, called);
  const second = ring(first.announced, called);

  assert.deepEqual([first.rings, second.rings], [true, false]);
});

test("a repeated call rings again", () => {
  const { rings } = ring(8123, ticket({ state: "called", call: 8200 }));

  assert.equal(rings, true);
});

test("nothing rings while she waits or is served", () => {
  assert.equal(ring(0, null).rings, false);
  assert.equal(ring(0, ticket()).rings, false);
  assert.equal(ring(0, ticket({ state: "serving", call: 8123 })).rings, false);
});

test("the desk is named in her language, with the way to it", () => {
  const called = ticket({ state: "called", desk: "desk-1", call: 8123 });

  assert.deepEqual(placeOf(called, PLAN, "en"), { desk: "Desk 1", place: "Foyer, on the left" });
  assert.deepEqual(placeOf(called, null, "en"), { desk: "desk-1", place: "" }, "before the plan is there");
});

test("the title tells the state to whoever reads another page", () => {
  const where = { desk: "Schalter 1", place: "" };

  assert.equal(titleOf("waiting", ticket(), where, say), "A012 – waiting.ahead 3");
  const appointed = ticket({ standing: "appointment", slot: "2026-11-21T10:00:00.000Z", ahead: 0 });
  assert.equal(titleOf("waiting", appointed, where, say), "A012 – waiting.ahead_appointments 0");
  const done = ticket({ state: "served", dropped_at: "2026-11-21T09:30:00.000Z" });
  assert.equal(titleOf("receipt", done, where, say), "A012 – receipt.done.heading");
  assert.equal(titleOf("called", ticket({ state: "called" }), where, say), "called.title A012 Schalter 1");
  assert.equal(titleOf("unknown", null, where, say), "title");
});

test("who was called meanwhile has come too late to leave", () => {
  assert.equal(isTooLate(new ApiError(409, { error: "wrong_state" })), true);
  assert.equal(isTooLate(new ApiError(503, { error: "busy" })), false);
  assert.equal(isTooLate(new Unreachable()), false);
});
