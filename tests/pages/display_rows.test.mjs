/** The board: at most five rows, current calls large, nothing lost for bad data. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_ROWS, rows } from "../../display/rows.js";

/** @import { Call } from "../../display/announcements.js" */

/** @type {(id: number, state: string, at?: any) => Call} */
const call = (id, state, at = id) => ({ id, number: `A00${id}`, desk: "desk-1", state, call: at });
/** @param {Call[]} list */
const ids = (list) => list.map(({ id }) => id);

test("the current calls come first, the latest on top", () => {
  const board = rows([call(1, "called"), call(2, "serving"), call(3, "called"), call(4, "missed")]);

  assert.deepEqual(ids(board.current), [3, 1]);
  assert.deepEqual(ids(board.earlier), [4, 2]);
});

test("there are at most five rows, and current calls go before earlier ones", () => {
  const board = rows([1, 2, 3, 4, 5, 6, 7, 8].map((id) => call(id, id > 4 ? "called" : "served")));

  assert.deepEqual(ids(board.current), [8, 7, 6, 5]);
  assert.deepEqual(ids(board.earlier), [4]);
});

test("the call that rings is on the board even if newer ones fill it", () => {
  const calls = [1, 2, 3, 4, 5, 6, 7].map((id) => call(id, "called"));
  const board = rows(calls, calls[0]);

  assert.equal(board.current.length, MOST_ROWS);
  assert.ok(ids(board.current).includes(1));
  assert.ok(ids(board.current).includes(7));
});

test("the call that rings is shown as current although the visitor has come meanwhile", () => {
  const announced = call(1, "called");
  const board = rows([call(1, "serving"), call(2, "served")], announced);

  assert.deepEqual(ids(board.current), [1]);
  assert.deepEqual(ids(board.earlier), [2]);
});

test("whoever came and was put aside was called before", () => {
  const board = rows([call(1, "parked"), call(2, "away"), call(3, "dropped_off"), call(4, "called")]);

  assert.deepEqual([ids(board.current), ids(board.earlier)], [[4], [3, 2, 1]]);
});

test("a ticket without a usable call number is still shown, at the end", () => {
  const board = rows([call(1, "served", undefined), call(2, "served", 8), call(3, "nonsense", Number.NaN)]);

  assert.deepEqual(ids(board.earlier), [2, 1, 3]);
});

test("the list of the caller is left as it was", () => {
  const calls = [call(1, "called"), call(2, "called")];

  rows(calls);

  assert.deepEqual(ids(calls), [1, 2]);
});
