/** How a picture gives way until it fits: in a fixed order, and never with the letters of the calls. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { arrangements } from "../../display/arrangements.js";

const full = { current: 2, earlier: 3, notice: 0.7, isUpright: false, height: 5000, afar: 145, row: 77 };
const all = (given = full) => [...arrangements(given)];
/** @param {ReturnType<typeof all>} list */
const last = (list) => /** @type {NonNullable<(typeof list)[number]>} */ (list.at(-1));

test("the best arrangement shows every call and a large number", () => {
  const [best] = all();

  assert.deepEqual([best?.dropped, best?.hidden, best?.words, best?.scale], [0, 0, "whole", 1]);
  assert.ok(Number(best?.steps.number) > 2);
});

test("letters become too small only when a single call stands alone", () => {
  for (const { scale, dropped, hidden } of all().filter(({ scale }) => scale < 1)) {
    assert.deepEqual([scale < 1, dropped, hidden], [true, 3, 1]);
  }
  assert.ok(last(all()).scale < 1);
});

test("no current call goes before every call that is over has gone", () => {
  for (const { hidden, dropped } of all()) assert.ok(hidden === 0 || dropped === 3);
});

test("no step makes number or name smaller than the farthest seat needs", () => {
  for (const { steps } of all()) assert.ok(steps.number >= 1 && steps.name >= 0 && steps.name <= 1);
});

test("a notice becomes smaller and goes before a current call does", () => {
  const noticesWithAllCalls = all().filter(({ hidden, scale }) => hidden === 0 && scale === 1).map(({ notice }) => notice);

  assert.deepEqual([...new Set(noticesWithAllCalls)], [0.7, 0.6, 0.5, 0.4, 0]);
  assert.ok(all().every(({ hidden, notice }) => hidden === 0 || notice === 0));
});

test("a notice is never larger than it may be", () => {
  assert.ok(all().every(({ notice }) => notice <= 0.7));
});

test("for a larger number one call that is over may go, not more", () => {
  const generous = all().filter(({ steps }) => steps.number > 1.2);

  assert.equal(Math.max(...generous.map(({ dropped }) => dropped)), 1);
});

test("words are broken only after whole ones were tried without the calls that are over", () => {
  const list = all().filter(({ hidden, scale }) => hidden === 0 && scale === 1);
  const firstBroken = list.findIndex(({ words }) => words === "broken");

  assert.ok(list.slice(0, firstBroken).some(({ dropped }) => dropped === 3));
  assert.ok(list.slice(firstBroken).every(({ words }) => words === "broken"));
});

test("a screen hung upright first tries the desk below its number", () => {
  assert.equal(all({ ...full, isUpright: true })[0]?.layout, "below");
  assert.equal(all(full)[0]?.layout, "beside");
});

test("a picture without calls has arrangements, too", () => {
  const list = all({ ...full, current: 0, earlier: 0, notice: 1 });

  assert.ok(list.length > 10);
  assert.deepEqual([last(list).hidden, last(list).dropped], [0, 0]);
  assert.ok(list.every(({ notice }) => notice > 0), "nobody is called, so nothing is more important");
});

test("what cannot fit for its numbers alone is not tried", () => {
  const [first] = all({ ...full, current: 5, earlier: 0, height: 1080 });

  assert.ok(Number(first?.steps.number) * 145 * 5 <= 1080);
  assert.ok(last(all({ ...full, height: 10 })).scale < 1, "the last resort is always tried");
});

test("they are few enough to be tried on every change", () => {
  assert.ok(all({ ...full, current: 5, earlier: 0 }).length < 120);
  assert.ok(all({ ...full, current: 1, earlier: 4 }).length < 120);
});
