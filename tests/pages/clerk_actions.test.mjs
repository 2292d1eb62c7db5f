/** What the clerk is offered, and by which key. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FURTHER_ACTS, KEYS, likely, offered, OTHER_ACTS, TICKET_ACTS } from "../../clerk/actions.js";
import { decide } from "../../clerk/decide.js";
import { pressed, takesText } from "../../clerk/keys.js";
import { actWords, nextWords } from "../../clerk/words.js";
import { desk, ticket } from "./clerk_cast.mjs";

/** @import { Situation } from "../../clerk/actions.js" */

const NOTHING_GOING_ON = {
  ticket: null, onBreak: false, awaitsNext: false, somebodyWaits: true, asksForHelp: false, canUndo: false, hasDocuments: false,
};
/** @type {(more?: Partial<Situation>) => string[]} */
const acts = (more = {}) => [...offered({ ...NOTHING_GOING_ON, ...more })].sort();
const CALLED = { state: /** @type {const} */ ("called") };
const SERVING = { state: /** @type {const} */ ("serving") };

test("without a ticket the desk can call the next one, or serve somebody who has none", () => {
  assert.deepEqual(acts(), ["hand_in", "help", "next", "serve_directly"]);
  assert.equal(likely(null), "next");
});

test("only where nobody waits can a desk ask for the next one who comes", () => {
  assert.ok(acts({ somebodyWaits: false }).includes("next_arrival"));
  assert.ok(!acts().includes("next_arrival"));
});

test("a desk that waits for the next one who comes can take that back, and need not call", () => {
  assert.deepEqual(acts({ awaitsNext: true }), ["hand_in", "help", "next_arrival", "serve_directly"]);
});

test("a called ticket can come, be called again, be absent, be done at once, or go another way", () => {
  assert.deepEqual(acts({ ticket: CALLED }), [...TICKET_ACTS, ...FURTHER_ACTS, "hand_in", "help", "next"].sort());
  assert.equal(likely(CALLED), "came");
});

test("a ticket being served cannot be called, and nobody else with it", () => {
  assert.deepEqual(acts({ ticket: SERVING }), ["done", ...FURTHER_ACTS, "hand_in", "help"].sort());
  assert.equal(likely(SERVING), "done");
});

test("during a break nobody is called, but an open ticket can be finished", () => {
  assert.deepEqual(acts({ onBreak: true }), ["hand_in", "help"]);
  assert.ok(!acts({ onBreak: true, ticket: CALLED }).includes("next"));
  assert.ok(acts({ onBreak: true, ticket: SERVING }).includes("done"));
});

test("help is asked for once; undo and documents are there when there is something to undo or to look at", () => {
  assert.ok(!acts({ asksForHelp: true }).includes("help"));
  assert.ok(acts({ canUndo: true }).includes("undo"));
  assert.ok(acts({ ticket: SERVING, hasDocuments: true }).includes("documents"));
});

test("a state nobody knows offers nothing that concerns the ticket", () => {
  assert.deepEqual(acts({ ticket: { state: "parked" } }), ["hand_in", "help"]);
});

test("every act has a key of its own, and no place twice", () => {
  const shown = [...TICKET_ACTS, ...FURTHER_ACTS, ...OTHER_ACTS, "next", "undo", "help", "documents"];

  assert.deepEqual([...shown].sort(), Object.keys(KEYS).sort());
  assert.equal(new Set(Object.values(KEYS)).size, Object.keys(KEYS).length);
});

const AT = { lobby: "village", desk: "desk-1" };
/** @type {(act: import("../../clerk/actions.js").Act, more?: object) => any} */
const decided = (act, more = {}) =>
  decide(act, { at: AT, open: null, possible: [act], awaitsNext: false, correction: null, undo: null, requestId: "id-1", ...more });

test("calling the next one while somebody is served names whom to finish first", () => {
  const open = ticket(12, { state: "serving" });

  assert.deepEqual(decided("next", { open, possible: [] }), { refuses: "refused.desk_busy", facts: { ticket: "A012" } });
});

test("what is not offered is not done", () => {
  assert.equal(decided("came", { open: ticket(12, { state: "called" }), possible: [] }), null);
  assert.equal(decided("came"), null);
});

test("acts that need a word more ask for it; the others are one order", () => {
  for (const act of /** @type {const} */ (["finish_with", "transfer", "note", "serve_directly", "hand_in"])) {
    assert.deepEqual(decided(act, { open: ticket(12) }), { asks: act });
  }
  assert.equal(decided("park", { open: ticket(12) }).order.requests[0].path, "/api/tickets/12/parking");
  assert.equal(decided("next").order.requests[0].path, "/api/lobbies/village/desks/desk-1/calls");
});

test("the same key asks for the next arrival and takes that back", () => {
  assert.equal(decided("next_arrival").order.requests[0].method, "PUT");
  assert.equal(decided("next_arrival", { awaitsNext: true }).order.requests[0].method, "DELETE");
});

test("undo takes back a correction of documents, if that was the latest; else the latest act on a ticket", () => {
  const correction = { act: "correct", subject: 3, requests: [] };

  assert.equal(decided("undo", { correction, undo: ticket(12) }).order, correction);
  assert.equal(decided("undo", { undo: ticket(12) }).order.requests[0].path, "/api/tickets/12/undo");
});

test("before the lobby has called often enough, an absence says that it calls again", () => {
  const called = (/** @type {number} */ calls) => ({ open: ticket(1, { state: "called", calls }), mine: desk("desk-1") });

  assert.equal(actWords("absent", called(1), 2), "act.absent_again");
  assert.equal(actWords("absent", called(2), 2), "act.absent");
});

test("beside “call next” stands what it would do now", () => {
  const waiting = { here: [ticket(1), ticket(2)], elsewhere: 0 };
  const mine = desk("desk-1");

  assert.deepEqual(nextWords({ open: null, mine, waiting }), ["next.count", { count: 2 }]);
  assert.deepEqual(nextWords({ open: ticket(3, { state: "called" }), mine, waiting }), ["next.repeats", { ticket: "A003" }]);
  assert.deepEqual(nextWords({ open: ticket(3, { state: "serving" }), mine, waiting }), ["next.first", { ticket: "A003" }]);
  const resting = desk("desk-1", { break: { since: "2026-11-23T08:00:00Z", until: null } });
  assert.deepEqual(nextWords({ open: null, mine: resting, waiting }), ["next.break", {}]);
});

/** @type {(key: string, more?: object) => import("../../clerk/keys.js").Press} */
const press = (key, more = {}) => ({
  key, repeat: false, ctrlKey: false, altKey: false, metaKey: false, writing: false, at: 1_000, ...more,
});

test("a key means its act, in either case", () => {
  assert.equal(pressed(press("n"), null).act, "next");
  assert.equal(pressed(press("N"), null).act, "next");
  assert.equal(pressed(press("F"), null).act, "done");
});

test("other keys mean nothing", () => {
  for (const key of ["q", "Enter", " ", "Tab", "constructor", ""]) assert.equal(pressed(press(key), null).act, null);
});

test("a key held down, a browser shortcut and typing in a field mean nothing", () => {
  for (const more of [{ repeat: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }, { writing: true }]) {
    assert.equal(pressed(press("n", more), null).act, null);
  }
});

test("the same key within half a second counts once, another key counts", () => {
  const { last } = pressed(press("w"), null);

  assert.equal(pressed(press("w", { at: 1_499 }), last).act, null);
  assert.equal(pressed(press("k", { at: 1_200 }), last).act, "came");
  assert.equal(pressed(press("w", { at: 1_500 }), last).act, "again");
});

test("a press that did not count does not make the pause longer", () => {
  const { last } = pressed(press("w"), null);
  const second = pressed(press("w", { at: 1_300 }), last);

  assert.equal(pressed(press("w", { at: 1_600 }), second.last).act, "again");
});

/** @param {object | null} element */
const target = (element) => /** @type {EventTarget | null} */ (element);

test("fields for text take letters, buttons and check boxes do not", () => {
  assert.ok(takesText(target({ tagName: "INPUT", type: "password" })));
  assert.ok(takesText(target({ tagName: "SELECT" })));
  assert.ok(takesText(target({ tagName: "DIV", isContentEditable: true })));
  assert.ok(!takesText(target({ tagName: "INPUT", type: "checkbox" })));
  assert.ok(!takesText(target({ tagName: "BUTTON" })));
  assert.ok(!takesText(target(null)));
});
