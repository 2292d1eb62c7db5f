/** The picture of the day: columns, a line, and axes that can be read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { chart, ticks } from "../../supervisor/chart.js";

/** @type {(...rows: [number, number][]) => import("../../ui/types.js").HalfHour[]} */
const day = (...rows) =>
  rows.map(([taken, waiting], place) => ({ at: new Date(Date.UTC(2026, 10, 23, 7, place * 30)).toISOString(), taken, waiting }));
const isFullHour = (/** @type {string} */ at) => at.includes(":00:00");
const SIZE = { width: 640, height: 200 };
const WHOLE_DAY = day(...Array.from({ length: 20 }, (_, place) => /** @type {[number, number]} */ ([place, 20 - place])));

test("the axis goes to a round number at or above the highest value", () => {
  assert.deepEqual(ticks(1), [0, 1]);
  assert.deepEqual(ticks(4), [0, 1, 2, 3, 4]);
  assert.deepEqual(ticks(9), [0, 5, 10]);
  assert.deepEqual(ticks(17), [0, 5, 10, 15, 20]);
  assert.deepEqual(ticks(41), [0, 20, 40, 60]);
  assert.deepEqual(ticks(1234), [0, 500, 1000, 1500]);
});

test("columns stand on the axis, and twice as many tickets are twice as high", () => {
  const { columns: [one, two], frame } = chart(day([5, 0], [10, 0]), SIZE, isFullHour);

  assert.equal((one?.y ?? 0) + (one?.height ?? 0), frame.bottom);
  assert.equal(two?.height, 2 * (one?.height ?? 0));
});

test("the line uses the same measure as the columns", () => {
  const { columns: [only] } = chart(day([7, 7]), SIZE, isFullHour);

  assert.equal(only?.point.y, only?.y);
});

test("everything lies within the frame, however wide it is", () => {
  for (const width of [240, 640, 1400]) {
    const { columns, frame } = chart(WHOLE_DAY, { width, height: 200 }, isFullHour);
    for (const { x, y, width: wide, point } of columns) {
      assert.ok(x >= frame.start && x + wide <= frame.end && y >= frame.top && point.y >= frame.top && point.y <= frame.bottom);
    }
  }
});

test("the first half hour of a day is not as wide as the picture", () => {
  const { columns: [only] } = chart(day([1, 1]), SIZE, isFullHour);

  assert.ok((only?.width ?? 0) < 60);
});

test("labels stand at full hours, and only as many as there is room for", () => {
  const wide = chart(WHOLE_DAY, { width: 1400, height: 200 }, isFullHour).hours;
  const narrow = chart(WHOLE_DAY, { width: 280, height: 200 }, isFullHour).hours;

  assert.equal(wide.length, 10);
  assert.ok(narrow.length < wide.length);
  assert.ok(narrow.every(({ x }, place) => place === 0 || x - (narrow[place - 1]?.x ?? 0) >= 40));
});

test("a day on which nothing has happened has an axis all the same", () => {
  const { columns, ticks: values } = chart(day([0, 0]), SIZE, isFullHour);

  assert.equal(columns[0]?.height, 0);
  assert.deepEqual(values.map(({ value }) => value), [0, 1]);
});

test("a picture without any width yet breaks nothing", () => {
  const { columns, hours } = chart(WHOLE_DAY, { width: 0, height: 200 }, isFullHour);

  assert.ok(columns.every(({ x, width }) => Number.isFinite(x) && width === 0));
  assert.ok(hours.length <= 1);
});
