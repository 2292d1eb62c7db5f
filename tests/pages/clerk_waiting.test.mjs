/** Who waits, seen from one desk; and the desks around it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { othersAtWork } from "../../clerk/desks.js";
import { openAt, waitedMinutes, waitingAt } from "../../clerk/waiting.js";
import { desksNow } from "../../ui/desks.js";
import { minutesSince } from "../../ui/times.js";

/** @import { ClerkTicket, Desk } from "../../ui/types.js" */

/** @type {(id: number, more?: Partial<ClerkTicket>) => ClerkTicket} */
const ticket = (id, more = {}) => ({
  id, number: `A0${id}`, area: "vehicles", service: "registration", items: 1, visitor_kind: "private", language: "de",
  state: "waiting", desk: null, call: null, calls: 0, taken_at: "2026-11-21T08:00:00.000Z", called_at: null, served_at: null, precheck: null, ...more,
});
/** @param {ClerkTicket[]} tickets */
const ids = (tickets) => tickets.map(({ id }) => id);
/** @param {string} time */
const at = (time) => Date.parse(`2026-11-21T${time}Z`);

test("whoever came first stands first", () => {
  assert.deepEqual(ids(waitingAt([ticket(12), ticket(9), ticket(10)], ["registration"]).here), [9, 10, 12]);
});

test("a desk sees whom it can serve and how many wait for others", () => {
  const { here, elsewhere } = waitingAt([ticket(1), ticket(2, { service: "waste" }), ticket(3, { state: "called" })], ["registration"]);

  assert.deepEqual(ids(here), [1]);
  assert.equal(elsewhere, 1);
});

test("the open ticket is the one this desk has called or serves", () => {
  const tickets = [ticket(1), ticket(2, { state: "serving", desk: "desk-2" }), ticket(3, { state: "called", desk: "desk-1" })];

  assert.equal(openAt(tickets, "desk-1")?.id, 3);
  assert.equal(openAt(tickets, "desk-2")?.id, 2);
  assert.equal(openAt(tickets, "desk-3"), null);
});

test("minutes are whole, never negative, and unknown for an absurd time", () => {
  assert.equal(minutesSince("2026-11-21T08:00:00.000Z", at("08:06:59.999")), 6);
  assert.equal(minutesSince("2026-11-21T08:00:00.000Z", at("07:59:00")), 0);
  assert.equal(minutesSince("soon", at("08:00:00")), null);
  assert.equal(minutesSince(null, at("08:00:00")), null);
});

test("the wait ends with the call", () => {
  assert.equal(waitedMinutes(ticket(1), at("08:20:00")), 20);
  assert.equal(waitedMinutes(ticket(1, { called_at: "2026-11-21T08:07:00.000Z" }), at("08:20:00")), 7);
});

const planned = [{ id: "desk-1" }, { id: "desk-2" }, { id: "desk-3" }];
/** @type {Map<string, Desk>} */
const live = new Map(/** @type {[string, Desk][]} */ ([
  ["desk-1", { id: "desk-1", staffed: true, ticket: null }],
  ["desk-2", { id: "desk-2", staffed: true, ticket: { id: 4, number: "A004", state: "serving" } }],
]));

test("a desk nothing is known of is free", () => {
  assert.deepEqual(desksNow(planned, live).map(({ staffed }) => staffed), [true, true, false]);
});

test("the strip shows the other desks that are at work", () => {
  assert.deepEqual(othersAtWork(planned, live, "desk-1").map(({ desk }) => desk.id), ["desk-2"]);
});

test("a desk somebody left with a ticket open is still shown", () => {
  /** @type {Desk} */
  const abandoned = { id: "desk-3", staffed: false, ticket: { id: 5, number: "A005", state: "called" } };
  const left = new Map([["desk-3", abandoned]]);

  assert.deepEqual(othersAtWork(planned, left, "desk-1").map(({ desk }) => desk.id), ["desk-3"]);
});
