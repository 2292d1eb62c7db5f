/** Which display a page is, and which calls concern it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { concerning } from "../../display/calls_here.js";
import { latestCalls } from "../../display/latest_calls.js";
import { ANY_DISPLAY, thisDisplay } from "../../display/this_display.js";

const corridor = {
  id: "corridor",
  name: { de: "Gang", en: "Corridor" },
  diagonal_inches: 43,
  farthest_seat_metres: 4,
  areas: null,
  desks: ["room-21"],
  arrows: { "room-21": /** @type {const} */ ("left") },
};

const plan = {
  areas: [{ id: "vehicles", letter: "A" }, { id: "licences", letter: "B" }],
  desks: [{ id: "desk-1" }, { id: "room-21" }],
};

/** @type {(number: any, desk?: any) => { number: string, desk: string }} */
const call = (number, desk = "desk-1") => ({ number, desk });
/** @type {(display: { areas: string[] | null, desks: string[] | null }, calls: ReturnType<typeof call>[]) => string[]} */
const shown = (display, calls) => calls.filter(concerning(display, plan)).map(({ number }) => number);

test("the display that the address names is the one of the plan", () => {
  assert.deepEqual(thisDisplay({ displays: [corridor] }, "corridor"), { ...corridor, isUnknown: false });
});

test("without a name in the address it is a usual one that shows everything", () => {
  assert.deepEqual(thisDisplay({ displays: [corridor] }, null), { ...ANY_DISPLAY, isUnknown: false });
});

test("a name that the plan does not know shows everything, too, and is known to be unknown", () => {
  assert.deepEqual(thisDisplay({ displays: [corridor] }, "attic"), { ...ANY_DISPLAY, isUnknown: true });
});

test("a display without areas and desks shows every call", () => {
  assert.deepEqual(shown(ANY_DISPLAY, [call("A001"), call("B001", "room-21")]), ["A001", "B001"]);
});

test("a display of an area shows the numbers with its letter", () => {
  assert.deepEqual(shown({ areas: ["licences"], desks: null }, [call("A001"), call("B001"), call("A002")]), ["B001"]);
});

test("a display of some desks shows the calls to them", () => {
  assert.deepEqual(shown(corridor, [call("A001"), call("B001", "room-21")]), ["B001"]);
});

test("a display of areas and desks shows what is of both", () => {
  const both = { areas: ["licences"], desks: ["room-21"] };

  assert.deepEqual(shown(both, [call("A001", "room-21"), call("B001"), call("B002", "room-21")]), ["B002"]);
});

test("a display of nothing shows nothing", () => {
  assert.deepEqual(shown({ areas: [], desks: null }, [call("A001")]), []);
});

test("letters and desks that the plan does not know concern every display", () => {
  const strange = [call("X001", "room-21"), call("B001", "room-99"), call(undefined, null)];

  assert.equal(shown({ areas: ["licences"], desks: ["room-21"] }, strange).length, 3);
});

test("a display keeps its own calls, however many others come after them", () => {
  const all = Array.from({ length: 100 }, (_, id) => ({
    ...call(id < 3 ? "B00" : "A00", "desk-1"),
    id,
    state: "called",
    call: id,
  }));
  const kept = latestCalls(new Map(all.map((one) => [one.id, one])), concerning({ areas: ["licences"], desks: null }, plan));

  assert.deepEqual([...kept.keys()], [2, 1, 0]);
});
