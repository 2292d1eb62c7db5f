/** What a visitor can do while she waits. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { meanwhile } from "../../ticket/meanwhile.js";

/** @import { CheckedDocuments, PlannedDocument } from "../../ui/types.js" */

/** @type {(id: string, name: string, here?: string) => PlannedDocument} */
const document = (id, name, here) => ({ id, name: { de: name }, hint: {}, picture: "card", here: here ? { de: here } : null });
const PLAN = {
  documents: [document("photo", "Passfoto", "Am Automaten neben dem Eingang, 6 Euro."), document("consent", "Zustimmung"), document("old", "Alter Ausweis")],
};
/** @type {(more?: Partial<CheckedDocuments>) => { precheck: CheckedDocuments }} */
const ticket = (more = {}) => ({ precheck: { outcome: "complete", missing: [], here: [], helpful: [], ...more } });

test("whoever has everything has nothing to do", () => {
  assert.equal(meanwhile(ticket(), PLAN, "de"), null);
  assert.equal(meanwhile({ precheck: null }, PLAN, "de"), null);
  assert.equal(meanwhile(null, PLAN, "de"), null);
});

test("what can be got here is told with the way to get it", () => {
  assert.deepEqual(meanwhile(ticket({ outcome: "here", here: ["photo"] }), PLAN, "de")?.here, [
    { id: "photo", name: "Passfoto", how: "Am Automaten neben dem Eingang, 6 Euro." },
  ]);
});

test("what is missing and what would help are told by name", () => {
  const todo = meanwhile(ticket({ outcome: "missing", missing: ["consent"], helpful: ["old"] }), PLAN, "de");

  assert.deepEqual([todo?.missing, todo?.helpful, todo?.here], [["Zustimmung"], ["Alter Ausweis"], []]);
});

test("before the plan is there nothing is told, and what it does not know is named by its id", () => {
  assert.equal(meanwhile(ticket({ missing: ["consent"] }), null, "de"), null);
  assert.deepEqual(meanwhile(ticket({ missing: ["new-form"] }), PLAN, "en")?.missing, ["new-form"]);
});
