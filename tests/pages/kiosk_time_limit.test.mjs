/** The kiosk forgets in time, and says so in time. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  CHOOSING_MS,
  MORE_TIME_MS,
  MOST_EXTENSIONS,
  NOTICE_MS,
  TICKET_MS,
  begun,
  extended,
  isNoticeDue,
  limitOf,
  secondsOf,
} from "../../kiosk/time_limit.js";

test("a ticket stays for twenty seconds, a choice for sixty, the start for ever", () => {
  assert.equal(limitOf("ticket", false), TICKET_MS);
  assert.equal(limitOf("services", false), CHOOSING_MS);
  assert.equal(limitOf("start", false), CHOOSING_MS, "the language was changed");
  assert.equal(limitOf("start", true), null);
});

test("nothing runs out while the server is asked", () => {
  assert.equal(limitOf("sending", false), null);
  assert.equal(limitOf("checking", false), null);
});

test("the end is announced once, twenty seconds before", () => {
  const looks = [Infinity, 60_000, NOTICE_MS + 1, NOTICE_MS, NOTICE_MS - 200, 0];
  const notices = looks.slice(1).map((left, index) => isNoticeDue(looks[index] ?? 0, left));

  assert.deepEqual(notices, [false, false, true, false, false]);
});

test("a ticket's end is announced as soon as it is shown", () => {
  assert.equal(isNoticeDue(Infinity, TICKET_MS), true);
});

test("time can be extended ten times", () => {
  let countdown = begun(TICKET_MS, 1000);
  for (let tap = 0; tap < MOST_EXTENSIONS + 5; tap += 1) countdown = extended(countdown);

  assert.equal(MOST_EXTENSIONS, 10);
  assert.equal(countdown.endsAt, 1000 + TICKET_MS + 10 * MORE_TIME_MS);
});

test("a second that has begun is shown", () => {
  assert.deepEqual([20_000, 19_999, 19_001, 19_000, 1, 0, -5].map(secondsOf), [20, 20, 20, 19, 1, 0, 0]);
});
