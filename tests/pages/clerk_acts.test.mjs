/** What the clerk asks for happens once, and its outcome is told. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { callNext, orderFor } from "../../clerk/order.js";
import { tell } from "../../clerk/tell.js";
import { acts } from "../../ui/acts.js";
import { ApiError, Unreachable } from "../../ui/api.js";
import { signInRefusal } from "../../ui/sign_in_refusal.js";

const AT = { lobby: "nordhausen", desk: "desk-1" };
const CALLED = { ticket: { number: "A012" } };

/**
 * A server that gives the answers it was told to, and remembers what it was asked.
 * @param {...any} answers
 */
function server(...answers) {
  let now = 0;
  let signedOut = 0;
  /** @type {any[]} */
  const asked = [];
  const made = acts({
    onSignedOut: () => (signedOut += 1),
    tell,
    send: async (_method, path, body) => {
      asked.push({ path, id: body?.request_id });
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
    stopwatch: () => now,
  });
  return { ...made, asked, pass: (/** @type {number} */ ms) => (now += ms), signedOut: () => signedOut };
}

/** @param {import("../../ui/orders.js").Order} order */
const request = ({ requests: [only] }) => only;

test("an order names the desk, the ticket and itself", () => {
  assert.equal(request(callNext(AT, "id-1"))?.path, "/api/lobbies/nordhausen/desks/desk-1/calls");
  assert.deepEqual(request(orderFor("again", 17, "desk-1", "id-2"))?.body, { desk: "desk-1", request_id: "id-2" });
  assert.equal(request(orderFor("came", 17, "desk-1", "id-3"))?.path, "/api/tickets/17/serving");
  assert.equal(request(orderFor("absent", 17, "desk-1", "id-3"))?.path, "/api/tickets/17/absence");
  assert.deepEqual(request(orderFor("done", 17, "desk-1", "id-4"))?.body, { request_id: "id-4" });
});

test("a call is told with its number", async () => {
  const { perform, said, busy } = server(CALLED);

  const under = perform(callNext(AT, "id-1"));
  assert.equal(busy.value?.act, "next");
  await under;

  assert.equal(busy.value, null);
  assert.deepEqual(said.value, { key: "done.next", facts: { ticket: "A012" }, mood: "good", again: null, undo: null });
});

test("nobody to call is no failure", async () => {
  const { perform, said } = server(null);

  await perform(callNext(AT, "id-1"));

  assert.equal(said.value?.key, "done.nobody");
});

test("while one order is under way no other is sent", async () => {
  const { perform, asked } = server(CALLED, CALLED);

  await Promise.all([perform(callNext(AT, "id-1")), perform(orderFor("done", 17, "desk-1", "id-2"))]);

  assert.equal(asked.length, 1);
});

test("the same order within half a second counts once", async () => {
  const { perform, asked, pass } = server(CALLED, CALLED);

  await perform(callNext(AT, "id-1"));
  pass(499);
  await perform(callNext(AT, "id-2"));
  pass(1);
  await perform(callNext(AT, "id-3"));

  assert.deepEqual(asked.map(({ id }) => id), ["id-1", "id-3"]);
});

test("what got no answer is sent again as it was", async () => {
  const { perform, said, asked, pass } = server(new Unreachable("gone"), CALLED);

  await perform(callNext(AT, "id-1"));
  assert.equal(said.value?.key, "refused.unreachable");
  pass(1_000);
  await perform(callNext(AT, "id-2"));

  assert.deepEqual(asked.map(({ id }) => id), ["id-1", "id-1"]);
  assert.equal(said.value?.key, "done.next");
});

test("once the lobby has moved on, an old order is not sent again", async () => {
  const { perform, settle, asked, pass } = server(new Unreachable("gone"), CALLED);

  await perform(callNext(AT, "id-1"));
  settle();
  pass(1_000);
  await perform(callNext(AT, "id-2"));

  assert.deepEqual(asked.map(({ id }) => id), ["id-1", "id-2"]);
});

test("a conflict tells what became of the ticket, and cannot be sent again", async () => {
  const facts = { ticket: "A012", state: "called", desk: "desk-2" };
  const { perform, said } = server(new ApiError(409, { error: "wrong_state", facts }));

  await perform(orderFor("came", 17, "desk-1", "id-1"));

  assert.deepEqual(said.value, { key: "became.called", facts, mood: "bad", again: null, undo: null });
});

test("what the server has done last is known with its answer, until something else is done", async () => {
  const { perform, answered, pass } = server(CALLED, new ApiError(409, { error: "desk_busy" }));

  await perform(callNext(AT, "id-1"));
  pass(1_000);
  await perform(callNext(AT, "id-2"));

  assert.equal(answered.value?.order.act, "next");
  assert.deepEqual(answered.value?.answers, [CALLED]);
});

test("what happened by itself is told like an act", () => {
  const { inform, said } = server();

  inform("done.arrival", { ticket: "A012" });

  assert.equal(said.value?.mood, "good");
});

test("an expired session asks to sign in again", async () => {
  const { perform, signedOut } = server(new ApiError(401, { error: "not_signed_in" }));

  await perform(callNext(AT, "id-1"));

  assert.equal(signedOut(), 1);
});

test("signing in tells a wrong pass-phrase from too many tries and from no answer", () => {
  assert.equal(signInRefusal(new ApiError(401, { error: "not_signed_in" })), "sign_in.wrong");
  assert.equal(signInRefusal(new ApiError(429, { error: "too_many_tries" })), "sign_in.too_many");
  assert.equal(signInRefusal(new Unreachable("gone")), "sign_in.unreachable");
});
