/** Calls are announced one after the other. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { announcer, RINGING_MS, SPOKEN_WITHIN_MS } from "../../display/announcer.js";

/** @import { Call } from "../../display/announcements.js" */

const SPEAKING_MS = 12_000;

/** @param {number} at */
const call = (at) => ({ id: at, number: `A00${at}`, desk: "desk-1", state: "called", call: at });
/** @type {(first: number, last: number) => Call[]} */
const calls = (first, last) => Array.from({ length: last - first + 1 }, (_, place) => call(first + place));
const hangs = () => new Promise(() => {});

/** Time moved by hand. */
function watch() {
  let now = 0;
  /** @type {{ then: () => void, at: number }[]} */
  let due = [];
  const later = (/** @type {() => void} */ then, /** @type {number} */ ms) => {
    const timer = { then, at: now + ms };
    due = [...due, timer].sort((one, other) => one.at - other.at);
    return timer;
  };
  const forget = (/** @type {object} */ timer) => {
    due = due.filter((one) => one !== timer);
  };
  const pass = async (/** @type {number} */ ms) => {
    const until = now + ms;
    await settled();
    for (let next = due[0]; next && next.at <= until; next = due[0]) {
      forget(next);
      now = next.at;
      next.then();
      await settled();
    }
    now = until;
  };
  return { later, forget, pass, now: () => now, left: () => due.length };
}

/** Promises that follow one another have all followed. */
const settled = () => new Promise((done) => setImmediate(done));

/**
 * A room in which calls are heard, and what was heard when.
 * @param {(call: Call, how: { isSpoken: boolean }, time: ReturnType<typeof watch>) => unknown} [sound]
 */
function room(sound = () => {}) {
  const time = watch();
  /** @type {[string, number][]} */
  const heard = [];
  /** @type {string[]} */
  const spoken = [];
  const told = { stops: 0 };
  const ring = async (/** @type {Call} */ one, /** @type {{ isSpoken: boolean }} */ how) => {
    heard.push([one.number, time.now()]);
    if (how.isSpoken) spoken.push(one.number);
    await sound(one, how, time);
  };
  const stop = () => {
    told.stops += 1;
  };
  return { ...announcer({ ring, stop, ...time }), ...time, heard, spoken, told };
}

/** A voice that needs its time. @type {Parameters<typeof room>[0]} */
const voice = (_, { isSpoken }, { later }) =>
  isSpoken && new Promise((done) => later(() => done(null), SPEAKING_MS));

test("a call rings at once and is highlighted for its time", async () => {
  const { ringing, latest, announce, heard, pass } = room();

  announce([call(1)]);

  assert.equal(ringing.value?.number, "A001");
  await pass(RINGING_MS - 1);
  assert.equal(ringing.value?.number, "A001");
  await pass(1);
  assert.equal(ringing.value, null);
  assert.equal(latest.value?.number, "A001");
  assert.deepEqual(heard, [["A001", 0]]);
});

test("calls that come together ring one after the other, none is dropped", async () => {
  const { announce, heard, pass } = room();

  announce([call(1), call(2)]);
  await pass(10);
  announce([call(3)]);
  await pass(10 * RINGING_MS);

  assert.deepEqual(heard, [["A001", 0], ["A002", RINGING_MS], ["A003", 2 * RINGING_MS]]);
});

test("the next call waits until the last one is spoken", async () => {
  const { announce, heard, ringing, pass } = room(voice);

  announce([call(1), call(2)]);
  await pass(SPEAKING_MS - 1);
  assert.equal(ringing.value?.number, "A001");
  await pass(SPEAKING_MS);

  assert.deepEqual(heard, [["A001", 0], ["A002", SPEAKING_MS]]);
});

test("a crowd is only rung, and the voice comes back for its last two", async () => {
  const { announce, heard, spoken, pass } = room(voice);

  announce(calls(1, 9));
  await pass(60_000);

  assert.deepEqual(heard.map(([number]) => number), calls(1, 9).map(({ number }) => number));
  assert.deepEqual(spoken, ["A008", "A009"]);
  assert.deepEqual(heard.at(-1), ["A009", 7 * RINGING_MS + SPEAKING_MS]);
});

test("whoever is called last of a crowd is heard within a minute, although the voice hangs", async () => {
  const { announce, heard, pass } = room((_, { isSpoken }) => isSpoken && hangs());

  announce([call(1)]);
  await pass(1);
  announce(calls(2, 9));
  await pass(10 * 60_000);

  assert.equal(heard.length, 9);
  assert.ok(Number(heard.at(-1)?.[1]) < 60_000);
});

test("a voice that hangs is silenced after its time, and the next call rings", async () => {
  const { announce, heard, told, pass } = room(hangs);

  announce([call(1), call(2)]);
  await pass(SPOKEN_WITHIN_MS);

  assert.deepEqual(heard, [["A001", 0], ["A002", SPOKEN_WITHIN_MS]]);
  assert.equal(told.stops, 1);
});

test("a loudspeaker that fails does not stop the next call", async (t) => {
  const complaints = t.mock.method(console, "error", () => {});
  const { announce, heard, pass } = room((one) => {
    if (one.call === 1) throw new Error("no loudspeaker");
  });

  announce([call(1), call(2)]);
  await pass(RINGING_MS);

  assert.deepEqual(heard.map(([number]) => number), ["A001", "A002"]);
  assert.equal(complaints.mock.callCount(), 1);
});

test("a call that was taken back while others rang is never heard", async () => {
  const { announce, withdraw, heard, pass } = room();

  announce([call(1), call(2), call(3)]);
  withdraw(({ id }) => id === 2);
  await pass(10 * RINGING_MS);

  assert.deepEqual(heard.map(([number]) => number), ["A001", "A003"]);
});

test("a call that is taken back while it rings is silent and dark at once, and the next one follows", async () => {
  const { announce, withdraw, ringing, latest, heard, told, pass } = room();

  announce([call(1)]);
  await pass(10);
  withdraw(() => true);

  assert.deepEqual([ringing.value, latest.value, told.stops], [null, null, 1]);
  announce([call(2)]);
  await pass(2 * RINGING_MS);
  assert.deepEqual(heard.map(([number]) => number), ["A001", "A002"]);
});

test("after ten thousand calls no timer is left", async () => {
  const { announce, heard, pass, left } = room();

  for (let at = 1; at <= 10_000; at += 100) {
    announce(calls(at, at + 99));
    await pass(100 * RINGING_MS);
  }

  assert.equal(heard.length, 10_000);
  assert.equal(left(), 0);
});
