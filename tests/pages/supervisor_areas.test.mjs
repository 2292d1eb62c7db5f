/** The lobby in numbers, its areas and services. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { areaRows } from "../../supervisor/areas.js";
import { COLUMNS, LONG_WAIT_MINUTES, bigNumbers, cells, isLong } from "../../supervisor/numbers.js";
import { OUTCOMES, precheckCounts } from "../../supervisor/prechecks.js";
import { maySupervise } from "../../supervisor/role.js";

/** @import { Counted, Figures, PlannedService, Service } from "../../ui/types.js" */

/** @type {(more?: Partial<Counted>) => Counted} */
const counted = (more = {}) => ({
  waiting: 0, called: 0, serving: 0, served: 0, missed: 0, left: 0, taken: 0, longest_since: null, ...more,
});
/** @type {(more?: Partial<Figures>) => Figures} */
const figures = (more = {}) => ({
  lobby: counted(), areas: {}, services: {}, desks_open: 0, saved_waits: { total: 0, services: {} }, prechecks: {}, devices: [], day: [], ...more,
});
/** @type {(id: string, area: string) => PlannedService} */
const service = (id, area) => ({ id, area, name: { de: id }, minutes: 5, kinds: ["private"], items: null, precheck: null });
const PLAN = {
  areas: [{ id: "papers", letter: "A", name: { de: "Ausweise" } }, { id: "vehicles", letter: "B", name: { de: "Fahrzeuge" } }],
  services: [service("passport", "papers"), service("car", "vehicles"), service("id-card", "papers")],
};
/** @type {(...ids: string[]) => Map<string, Service>} */
const paused = (...ids) => new Map(PLAN.services.map(({ id }) => [id, { id, paused: ids.includes(id) }]));
const NOW = Date.parse("2026-11-23T09:41:30Z");

test("every area of the plan is a row, with its services in the order of the plan", () => {
  const rows = areaRows(PLAN, figures(), paused());

  assert.deepEqual(rows.map(({ area, services }) => [area.letter, services.map((row) => row.service.id)]), [
    ["A", ["passport", "id-card"]],
    ["B", ["car"]],
  ]);
});

test("what nobody has counted yet counts as nought", () => {
  const [papers] = areaRows(PLAN, figures({ areas: { papers: counted({ waiting: 3 }) } }), paused());

  assert.equal(papers?.counted.waiting, 3);
  assert.deepEqual(papers?.services[0]?.counted, counted());
});

test("an area is paused in part or as a whole", () => {
  const rows = (/** @type {string[]} */ ...ids) => areaRows(PLAN, figures(), paused(...ids)).map((row) => row.paused);

  assert.deepEqual(rows(), ["none", "none"]);
  assert.deepEqual(rows("passport"), ["some", "none"]);
  assert.deepEqual(rows("passport", "id-card", "car"), ["all", "all"]);
});

test("a service nothing is known of is not paused", () => {
  assert.deepEqual(areaRows(PLAN, figures(), new Map()).map((row) => row.paused), ["none", "none"]);
});

test("the longest wait grows with the server's clock", () => {
  const [, longest] = bigNumbers(figures({ lobby: counted({ longest_since: "2026-11-23T09:00:00Z" }) }), NOW);

  assert.deepEqual(longest, { key: "longest", value: 41, isMinutes: true, isLong: true });
});

test("while nobody waits there is no longest wait", () => {
  const [, longest] = bigNumbers(figures(), NOW);

  assert.equal(longest?.value, null);
  assert.equal(longest?.isLong, false);
});

test("a row tells the same as its head, in the same order", () => {
  const row = cells(counted({ waiting: 2, served: 9, longest_since: "2026-11-23T09:20:00Z" }), NOW);

  assert.deepEqual(row.map(({ key }) => key), [...COLUMNS]);
  assert.deepEqual(row.map(({ value }) => value), [2, 21, 0, 0, 9, 0]);
});

test("a wait is long only beyond its bound", () => {
  assert.equal(isLong(LONG_WAIT_MINUTES), false);
  assert.equal(isLong(LONG_WAIT_MINUTES + 1), true);
});

test("pre-checks are told in one order, without what nobody had", () => {
  assert.deepEqual(precheckCounts({ own_word: 4, complete: 7, here: 0, brand_new: 1 }), [
    { outcome: "complete", count: 7 },
    { outcome: "own_word", count: 4 },
  ]);
  assert.equal(new Set(OUTCOMES).size, OUTCOMES.length);
});

test("supervisors and administrators lead the lobby, clerks and strangers do not", () => {
  assert.deepEqual(["supervisor", "administrator", "clerk", null, undefined].map(maySupervise), [true, true, false, false, false]);
});
