/** What the clerk is offered, and by which key. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { KEYS, likely, offered, TICKET_ACTS } from "../../clerk/actions.js";
import { pressed, takesText } from "../../clerk/keys.js";

test("without a ticket the desk can call the next one and nothing else", () => {
  assert.deepEqual(offered(null), ["next"]);
  assert.equal(likely(null), "next");
});

test("a called ticket can be called again, come, be absent or be done at once", () => {
  assert.deepEqual([...offered({ state: "called" })].sort(), ["absent", "again", "came", "done"]);
  assert.equal(likely({ state: "called" }), "came");
});

test("a ticket being served can only be done", () => {
  assert.deepEqual(offered({ state: "serving" }), ["done"]);
  assert.equal(likely({ state: "serving" }), "done");
});

test("a state nobody knows offers nothing", () => {
  assert.deepEqual(offered({ state: "parked" }), []);
});

test("every act on a ticket has a button and a key of its own", () => {
  assert.deepEqual([...TICKET_ACTS, "next"].sort(), Object.keys(KEYS).sort());
  assert.equal(new Set(Object.values(KEYS)).size, Object.keys(KEYS).length);
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
