/** Every refusal has a sentence. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { refusal } from "../../ui/refusal.js";

/** @type {(status: number, code: string, facts?: object) => Error} */
const refused = (status, code, facts = {}) => Object.assign(new Error(code), { status, code, facts });

test("a conflict is told in its own sentence with its facts", () => {
  assert.deepEqual(refusal(refused(409, "desk_busy", { ticket: "A012", id: 12 })), {
    key: "refused.desk_busy", facts: { ticket: "A012", id: 12 }, again: false,
  });
});

test("who came second is told what became of the ticket", () => {
  const facts = { ticket: "A012", state: "serving", act: "miss", desk: "desk-2" };

  assert.deepEqual(refusal(refused(409, "wrong_state", facts)), { key: "became.serving", facts, again: false });
  assert.equal(refusal(refused(409, "wrong_state", { state: "brand_new" })).key, "refused.wrong_state");
});

test("a code nobody knows gets the general sentence", () => {
  assert.deepEqual(refusal(refused(409, "brand_new")), { key: "refused.other", facts: {}, again: false });
});

test("a line that is down, and a server short of breath, can be tried again", () => {
  assert.deepEqual(refusal(new Error("no network")), { key: "refused.unreachable", facts: {}, again: true });
  assert.equal(refusal(refused(503, "busy")).again, true);
  assert.equal(refusal(refused(500, "internal")).again, true);
});

test("facts that cannot stand in a sentence are left out", () => {
  assert.deepEqual(refusal(refused(409, "desk_busy", { ticket: "A012", odd: {}, none: null })).facts, { ticket: "A012" });
});
