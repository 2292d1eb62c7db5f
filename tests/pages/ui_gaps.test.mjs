/** Every change is applied once and in order, and nothing that is lost stays unnoticed. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { NOTHING, hear, isBehind, receive, reconnected } from "../../ui/gaps.js";

/** @import { Change } from "../../ui/types.js" */
/** @import { Memory } from "../../ui/gaps.js" */

/** @param {number} seq @param {Partial<Change>} [more] @returns {Change} */
function change(seq, more = {}) {
  const at = "2026-11-21T09:00:00.000Z";
  return { lobby: "nordhausen", seq, fresh: false, at, tickets: [], desks: [], services: [], gone: [], ...more };
}

/** @param {number} id @param {string} state */
const ticket = (id, state) => ({ id, number: `A00${id}`, state });

/** @param {...Change} changes @returns {Memory} */
function after(...changes) {
  return changes.reduce((memory, next) => receive(memory, next).memory, /** @type {Memory} */ (NOTHING));
}

/** @param {Memory} memory */
const tickets = (memory) => [...(memory.state?.tickets.values() ?? [])];

test("a fresh change is the whole truth", () => {
  const memory = after(
    change(5, { fresh: true, tickets: [ticket(1, "waiting"), ticket(2, "waiting")] }),
    change(9, { fresh: true, tickets: [ticket(2, "called")] }),
  );

  assert.deepEqual(tickets(memory), [ticket(2, "called")]);
  assert.equal(memory.state?.whole, 9);
});

test("the next change is applied by id", () => {
  const memory = after(
    change(5, { fresh: true, tickets: [ticket(1, "waiting"), ticket(2, "waiting")] }),
    change(6, { tickets: [ticket(1, "called"), ticket(3, "waiting")] }),
  );

  assert.deepEqual(tickets(memory), [ticket(1, "called"), ticket(2, "waiting"), ticket(3, "waiting")]);
  assert.deepEqual([memory.state?.seq, memory.state?.whole], [6, 5]);
});

test("what is gone is taken away", () => {
  const memory = after(
    change(5, { fresh: true, tickets: [ticket(1, "waiting"), ticket(2, "waiting")] }),
    change(6, { gone: [1] }),
  );

  assert.deepEqual(tickets(memory), [ticket(2, "waiting")]);
});

test("the state before is left as it was", () => {
  const before = after(change(5, { fresh: true, tickets: [ticket(1, "waiting")] }));

  receive(before, change(6, { tickets: [ticket(1, "called")], gone: [] }));

  assert.deepEqual(tickets(before), [ticket(1, "waiting")]);
});

test("a change that is known already is ignored", () => {
  const memory = after(change(5, { fresh: true, tickets: [ticket(1, "called")] }));

  const { memory: next, applied, ask } = receive(memory, change(5, { tickets: [ticket(1, "waiting")] }));

  assert.deepEqual(tickets(next), [ticket(1, "called")]);
  assert.deepEqual({ applied, ask }, { applied: false, ask: false });
});

test("a change too early is kept until the missing one comes", () => {
  const begun = after(change(5, { fresh: true }));

  const early = receive(begun, change(7, { tickets: [ticket(1, "called")] }));
  const late = receive(early.memory, change(6, { tickets: [ticket(1, "waiting")] }));

  assert.deepEqual({ applied: early.applied, ask: early.ask }, { applied: false, ask: true });
  assert.deepEqual({ applied: late.applied, ask: late.ask }, { applied: true, ask: false });
  assert.deepEqual(tickets(late.memory), [ticket(1, "called")]);
});

test("a change that overtakes the first fresh one is not lost", () => {
  const memory = after(change(6, { tickets: [ticket(1, "called")] }), change(5, { fresh: true }));

  assert.deepEqual(tickets(memory), [ticket(1, "called")]);
  assert.equal(memory.seq, 6);
  assert.equal(isBehind(memory), false);
});

test("a pulse tells that a change was lost", () => {
  const memory = after(change(5, { fresh: true }));

  assert.equal(hear(memory, 5).ask, false);
  assert.equal(hear(memory, 6).ask, true);
});

test("an older fresh change takes nothing back", () => {
  const memory = after(
    change(5, { fresh: true }),
    change(6, { tickets: [ticket(1, "called")] }),
    change(5, { fresh: true }),
  );

  assert.deepEqual(tickets(memory), [ticket(1, "called")]);
});

test("after a break the server may count from the beginning", () => {
  const memory = reconnected(after(change(500, { fresh: true, tickets: [ticket(1, "called")] })));

  const { memory: next, applied } = receive(memory, change(3, { fresh: true }));

  assert.deepEqual(tickets(memory), [ticket(1, "called")], "the old picture stays until there is a new one");
  assert.equal(applied, true);
  assert.deepEqual(tickets(next), []);
  assert.equal(isBehind(next), false);
});

test("in whatever order a burst arrives, the page ends the same", () => {
  const burst = [1, 2, 3, 4, 5].map((seq) => change(seq, { tickets: [ticket(1, `state ${seq}`), ticket(seq, "x")] }));
  const inOrder = after(change(0, { fresh: true }), ...burst);

  for (const order of permutations(burst)) {
    assert.deepEqual(after(change(0, { fresh: true }), ...order).state, inOrder.state);
  }
});

/** @template T @param {T[]} things @returns {T[][]} */
function permutations(things) {
  if (things.length < 2) return [things];
  return things.flatMap((first, index) =>
    permutations(things.toSpliced(index, 1)).map((others) => [first, ...others]),
  );
}
