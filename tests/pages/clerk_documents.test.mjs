/** The documents of a ticket: what the pre-check found, and what the clerk makes of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { correction, documentRows, outcomeOf, possibleAfterAll } from "../../clerk/documents.js";
import { pressed } from "../../clerk/keys.js";

/** @import { PlannedDocument, PlannedService, Precheck } from "../../ui/types.js" */

/** @type {(id: string) => PlannedDocument} */
const document = (id) => ({ id, name: { de: id.toUpperCase() }, hint: {}, picture: "card", here: null });
/** @type {(id: string, precheck: Precheck | null) => PlannedService} */
const service = (id, precheck) => ({ id, area: "papers", name: {}, minutes: 5, kinds: ["private"], items: null, precheck });
const PLAN = {
  documents: ["id-card", "passport", "photo", "consent"].map(document),
  document_sets: [{ id: "person", needs: [{ document: "id-card", or: ["passport"] }] }],
  services: [
    service("passport", { sets: ["person"], needs: [{ document: "photo", helpful: true }, { document: "consent", only_if: { de: "unter 18" } }] }),
    service("waste", null),
  ],
};
/** @type {(outcome: string, marks?: Record<string, string>, at?: string) => any} */
const checked = (outcome, marks = {}, at = "passport") => ({
  id: 17, service: at, precheck: { outcome, documents: Object.entries(marks).map(([id, mark]) => ({ document: id, mark })) },
});
const UNCHECKED = { id: 17, service: "passport", precheck: null };

test("the outcome is what the pre-check found", () => {
  assert.equal(outcomeOf(checked("here"), PLAN), "here");
});

test("without a pre-check a ticket is unchecked, but only where there was something to check", () => {
  assert.equal(outcomeOf(UNCHECKED, PLAN), "unchecked");
  assert.equal(outcomeOf({ service: "waste", precheck: null }, PLAN), null);
  assert.equal(outcomeOf({ service: "gone", precheck: null }, PLAN), null);
});

test("what was checked stands in the order of the plan, shared needs first", () => {
  const rows = documentRows(checked("missing", { photo: "missing", "id-card": "passport" }), PLAN);

  assert.deepEqual(rows.map((row) => [row.document, row.mark]), [["id-card", "passport"], ["photo", "missing"]]);
});

test("a document can be there, be missing, or be another one; some do not apply to everybody", () => {
  const rows = documentRows(UNCHECKED, PLAN);

  assert.deepEqual(rows.map(({ marks }) => marks), [
    ["have", "passport", "missing"],
    ["have", "missing"],
    ["have", "missing", "not_applicable"],
  ]);
  assert.deepEqual(rows.map(({ helpful }) => helpful), [false, true, false]);
});

test("where nobody has looked, all that the service may need is shown without a mark", () => {
  assert.deepEqual(documentRows(checked("own_word"), PLAN).map((row) => row.mark), [null, null, null]);
});

test("a document the plan has forgotten meanwhile is still shown", () => {
  const [row] = documentRows(checked("complete", { "old-form": "have" }), PLAN);

  assert.deepEqual(row, { document: "old-form", name: null, mark: "have", marks: ["have", "missing"], helpful: false });
});

test("a need that stands in the plan twice is one row with all that may stand in for it", () => {
  const twice = { ...PLAN, services: [service("passport", { sets: ["person"], needs: [{ document: "id-card", or: ["consent"] }] })] };

  assert.deepEqual(documentRows(UNCHECKED, twice).map(({ marks }) => marks), [["have", "passport", "consent", "missing"]]);
});

test("a correction names the document only, and is taken back to what was said before", () => {
  const [row] = documentRows(checked("complete", { "id-card": "have" }), PLAN);
  assert.ok(row);

  const order = correction({ id: 17 }, row, "missing");

  assert.deepEqual(order.requests, [{ method: "PUT", path: "/api/tickets/17/precheck", body: { marks: { "id-card": "missing" } } }]);
  assert.deepEqual(order.undo?.requests[0]?.body, { marks: { "id-card": "have" } });
});

test("the first word on a document cannot be taken back, only changed", () => {
  const [row] = documentRows(UNCHECKED, PLAN);
  assert.ok(row);

  assert.equal(correction({ id: 17 }, row, "have").undo, undefined);
});

test("what stopped the visitor at the kiosk can be overruled", () => {
  assert.deepEqual(possibleAfterAll({ id: 17 }).requests[0]?.body, { marks: {}, stopped: false });
});

test("one key opens the documents", () => {
  const press = { key: "U", repeat: false, ctrlKey: false, altKey: false, metaKey: false, writing: false, at: 0 };

  assert.equal(pressed(press, null).act, "documents");
});
