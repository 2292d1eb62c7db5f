/** A call rings once, in order, and never for what was old before. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { announcements, NOTHING_HEARD } from "../../display/announcements.js";

/** @import { Call, Memory } from "../../display/announcements.js" */

const BEGAN = 7;

/** @type {(id: number, number: string, at: any, state?: string) => Call} */
const call = (id, number, at, state = "called") => ({ id, number, desk: "desk-1", state, call: at });
/** @type {(calls: Call[], seq: number) => { calls: Call[], seq: number, whole: number }} */
const live = (calls, seq) => ({ calls, seq, whole: BEGAN });
/** @type {(calls: Call[], seq: number) => { calls: Call[], seq: number, whole: number }} */
const fresh = (calls, seq) => ({ calls, seq, whole: seq });
/** @param {{ ring: Call[] }} answer */
const numbers = ({ ring }) => ring.map(({ number }) => number);
const begun = (seq = BEGAN) => announcements(NOTHING_HEARD, fresh([], seq)).memory;

test("a page that begins announces nothing that was called before", () => {
  const first = announcements(NOTHING_HEARD, fresh([call(1, "A001", 3), call(2, "A002", 5)], 7));

  assert.deepEqual(numbers(first), []);
  assert.deepEqual(numbers(announcements(first.memory, live([call(1, "A001", 3), call(2, "A002", 5)], 8))), []);
});

test("a new call rings once", () => {
  const heard = announcements(begun(), live([call(1, "A001", 8)], 8));

  assert.deepEqual(numbers(heard), ["A001"]);
  assert.deepEqual(numbers(announcements(heard.memory, live([call(1, "A001", 8)], 9))), []);
});

test("the same state seen twice rings once", () => {
  const heard = announcements(begun(), live([call(1, "A001", 8)], 8));

  assert.deepEqual(numbers(announcements(heard.memory, live([call(1, "A001", 8)], 8))), []);
});

test("a repeated call rings again", () => {
  const heard = announcements(begun(), live([call(1, "A001", 8)], 8));

  assert.deepEqual(numbers(announcements(heard.memory, live([call(1, "A001", 9)], 9))), ["A001"]);
});

test("two calls seen at once ring in the order in which they were called", () => {
  const heard = announcements(begun(), live([call(2, "B001", 9), call(1, "A001", 8)], 9));

  assert.deepEqual(numbers(heard), ["A001", "B001"]);
});

test("a call whose visitor came before we looked still rings while the page is connected", () => {
  const heard = announcements(begun(), live([call(1, "A001", 8, "serving")], 9));

  assert.deepEqual(numbers(heard), ["A001"]);
});

test("after a break what is still current rings once, what is over does not", () => {
  const calls = [call(3, "A003", 12), call(1, "A001", 8, "served"), call(2, "A002", 9)];
  const back = announcements(begun(), fresh(calls, 14));

  assert.deepEqual(numbers(back), ["A002", "A003"]);
  assert.deepEqual(numbers(announcements(back.memory, fresh(calls, 14))), []);
});

test("after a break nothing rings that had rung before it", () => {
  const before = announcements(begun(), live([call(1, "A001", 8)], 8));

  assert.deepEqual(numbers(announcements(before.memory, fresh([call(1, "A001", 8)], 30))), []);
});

test("a lobby that counts from the start again is not mute", () => {
  const restarted = announcements(begun(5000), fresh([call(1, "A001", 2)], 3));

  assert.deepEqual(numbers(restarted), ["A001"]);
  assert.deepEqual(numbers(announcements(restarted.memory, live([call(2, "A002", 4)], 4))), ["A002"]);
});

test("a call that comes right behind the first complete state is new", () => {
  const first = announcements(NOTHING_HEARD, { calls: [call(1, "A001", 6), call(2, "A002", 8)], seq: 8, whole: 7 });

  assert.deepEqual(numbers(first), ["A002"]);
});

test("absurd call numbers neither ring nor mute what follows", () => {
  const absurd = [call(1, "A001", 1e15), call(2, "A002", Number.NaN), call(3, "A003", undefined)];
  const heard = announcements(begun(), live(absurd, 8));

  assert.deepEqual(numbers(heard), []);
  assert.deepEqual(numbers(announcements(heard.memory, live([...absurd, call(5, "A005", 9)], 9))), ["A005"]);
});

/**
 * A small random number generator, so that a failing day can be replayed.
 * @param {number} seed
 * @returns {(sides: number) => number}
 */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A lobby of six tickets and a display whose line breaks and whose page starts again. @param {number} seed */
function randomDay(seed) {
  const roll = dice(seed);
  const begin = roll(100);
  return { roll, seq: begin, whole: begin, online: true, memory: NOTHING_HEARD, tickets: new Map(), rung: [], owed: [] };
}

/**
 * @typedef {object} Day
 * @property {(sides: number) => number} roll
 * @property {number} seq
 * @property {number} whole
 * @property {boolean} online
 * @property {Memory} memory
 * @property {Map<number, Call>} tickets
 * @property {number[]} rung
 * @property {number[]} owed
 */

/** @param {Day} day */
function callSomebody(day) {
  const id = day.roll(6);
  day.seq += 1;
  day.tickets.set(id, call(id, `A00${id}`, day.seq));
  if (day.online) day.owed.push(day.seq);
}

/** @param {Day} day */
function moveSomebodyOn(day) {
  const ticket = day.tickets.get(day.roll(6));
  if (!ticket) return;
  day.seq += 1;
  day.tickets.set(ticket.id, { ...ticket, state: String(["serving", "served", "missed"][day.roll(3)]) });
}

/** @param {Day} day */
function comeBack(day) {
  if (day.online) return;
  const missed = [...day.tickets.values()].filter(({ state, call: at }) => state === "called" && at > (day.memory.heard ?? 0));
  day.owed.push(...missed.map(({ call: at }) => at).sort((one, other) => one - other));
  Object.assign(day, { online: true, whole: day.seq });
}

/** @param {Day} day */
function startThePageAgain(day) {
  look(day);
  Object.assign(day, { online: true, whole: day.seq, memory: NOTHING_HEARD });
}

/** @param {Day} day */
function look(day) {
  if (!day.online) return;
  const { memory, ring } = announcements(day.memory, { calls: [...day.tickets.values()], seq: day.seq, whole: day.whole });
  day.memory = memory;
  day.rung.push(...ring.map(({ call: at }) => at));
}

/** What happens on a day, the frequent things more often. @type {((day: Day) => void)[]} */
const HAPPENINGS = [
  ...Array(6).fill(callSomebody),
  ...Array(4).fill(moveSomebodyOn),
  (day) => Object.assign(day, { online: false }),
  comeBack,
  (day) => (day.roll(10) === 0 ? startThePageAgain(day) : undefined),
];

test("on 500 random days every call that concerns somebody rings exactly once and in order", () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const day = /** @type {Day} */ (randomDay(seed));
    look(day);

    for (let step = 0; step < 200; step += 1) {
      HAPPENINGS[day.roll(HAPPENINGS.length)]?.(day);
      look(day);
    }

    assert.deepEqual(day.rung, day.owed, `day ${seed}`);
    assert.deepEqual(day.rung, [...new Set(day.rung)].sort((one, other) => one - other), `day ${seed}`);
  }
});
