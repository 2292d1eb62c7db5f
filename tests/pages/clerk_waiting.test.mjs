/** The lobby seen from one desk: who waits, who was put aside, what the other desks do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asideAt, asideWords, mayComeBack } from "../../clerk/aside.js";
import { doingAt, othersAtWork } from "../../clerk/desks.js";
import { whoAsksForHelp } from "../../clerk/help.js";
import { openAt, waitingAt } from "../../clerk/waiting.js";
import { standingWords } from "../../clerk/words.js";
import { desksNow } from "../../ui/desks.js";
import { minutesSince } from "../../ui/times.js";
import { at, desk, live, planned, ticket } from "./clerk_cast.mjs";

/** @import { ClerkTicket } from "../../ui/types.js" */

/** @param {readonly ClerkTicket[]} tickets */
const ids = (tickets) => tickets.map(({ id }) => id);
const HERE = { desk: "desk-1", skills: ["registration"], prefers: null, rule: "foyer", now: at("09:00:00") };
/** @type {(id: number, slot: string, ref?: string) => ClerkTicket} */
const booked = (id, slot, ref = slot) =>
  ticket(id, { standing: "appointment", slot: `2026-11-23T${slot}:00Z`, ref: `2026-11-23T${ref}:00Z` });

test("without an appointment whoever came first stands first", () => {
  assert.deepEqual(ids(waitingAt([ticket(12), ticket(9), ticket(10)], HERE).here), [9, 10, 12]);
});

test("who was missed and came back waits from when she had waited, less what she missed", () => {
  const back = ticket(3, { waits_from: "2026-11-23T08:30:00Z" });

  assert.deepEqual(ids(waitingAt([back, ticket(9)], HERE).here), [9, 3]);
});

test("a due appointment stands before walk-ins, one that is not due yet behind them", () => {
  const tickets = [ticket(1), booked(2, "09:40", "09:35"), booked(3, "09:00", "08:55")];

  assert.deepEqual(ids(waitingAt(tickets, HERE).here), [3, 1, 2]);
});

test("who came back from an errand or was transferred first stands before everybody", () => {
  const tickets = [booked(3, "08:55"), ticket(1), ticket(7, { first: true })];

  assert.deepEqual(ids(waitingAt(tickets, HERE).here), [7, 3, 1]);
});

test("where the lobby calls in the order of coming, or appointments before all, the list follows", () => {
  const tickets = [booked(2, "09:40", "08:20"), ticket(1), ticket(4, { ref: "2026-11-23T08:30:00Z" })];

  assert.deepEqual(ids(waitingAt(tickets, { ...HERE, rule: "first-come" }).here), [1, 2, 4]);
  assert.deepEqual(ids(waitingAt(tickets, { ...HERE, rule: "appointments-first" }).here), [2, 1, 4]);
});

test("whom a desk prefers stands before the others, but not before who is first", () => {
  const tickets = [ticket(1), ticket(2, { visitor_kind: "commercial" }), ticket(3, { first: true })];

  assert.deepEqual(ids(waitingAt(tickets, { ...HERE, prefers: "commercial" }).here), [3, 2, 1]);
});

test("a desk sees whom it can serve and how many wait for others", () => {
  const tickets = [
    ticket(1), ticket(2, { service: "waste" }), ticket(3, { state: "called" }),
    ticket(4, { for_desk: "desk-2" }), ticket(5, { for_desk: "desk-1" }),
  ];

  const { here, elsewhere } = waitingAt(tickets, HERE);

  assert.deepEqual(ids(here), [1, 5]);
  assert.equal(elsewhere, 2);
});

test("the open ticket is the one this desk has called or serves", () => {
  const tickets = [ticket(1), ticket(2, { state: "serving", desk: "desk-2" }), ticket(3, { state: "called", desk: "desk-1" })];

  assert.equal(openAt(tickets, "desk-1")?.id, 3);
  assert.equal(openAt(tickets, "desk-2")?.id, 2);
  assert.equal(openAt(tickets, "desk-3"), null);
});

test("a parked ticket is at no desk, wherever it was parked", () => {
  assert.equal(openAt([ticket(1, { state: "parked", desk: "desk-1" })], "desk-1"), null);
});

test("minutes are whole, never negative, and unknown for an absurd time", () => {
  assert.equal(minutesSince("2026-11-23T08:00:00.000Z", at("08:06:59.999")), 6);
  assert.equal(minutesSince("2026-11-23T08:00:00.000Z", at("07:59:00")), 0);
  assert.equal(minutesSince("soon", at("08:00:00")), null);
  assert.equal(minutesSince(null, at("08:00:00")), null);
});

/** @type {import("../../ui/types.js").Say} */
const say = (key, facts = {}) => [key, ...Object.values(facts)].join(" ");
const HERE_AND_NOW = { timeZone: "Europe/Berlin", language: "de", say };

test("beside a number stands the slot, or how long somebody without one waits", () => {
  assert.equal(standingWords(booked(1, "09:15"), at("09:00:00"), HERE_AND_NOW), "ticket.slot 10:15");
  assert.equal(standingWords(ticket(1), at("08:12:30"), HERE_AND_NOW), "waiting.minutes 12");
});

test("whoever came too late for her slot waits like anybody without one", () => {
  const late = { ...booked(1, "07:00"), standing: /** @type {const} */ ("walk_in") };

  assert.equal(standingWords(late, at("08:12:30"), HERE_AND_NOW), "waiting.minutes 12");
});

test("put aside are the parked, then who is away, who was missed, and bundles; waiting and served are not", () => {
  const tickets = /** @type {const} */ (["dropped_off", "missed", "waiting", "away", "served", "parked"]).map((state, place) =>
    ticket(place + 1, { state }),
  );

  assert.deepEqual(asideAt(tickets, ["registration"], "desk-1").map(({ state }) => state), ["parked", "away", "missed", "dropped_off"]);
});

test("what another desk alone can go on with is not put aside here", () => {
  const tickets = [ticket(1, { state: "parked", for_desk: "desk-2" }), ticket(2, { state: "parked", service: "waste" })];

  assert.deepEqual(asideAt(tickets, ["registration"], "desk-1"), []);
});

test("who is away or was missed may come back; who was parked is still here, and nobody waits for a bundle", () => {
  const states = /** @type {const} */ (["parked", "away", "missed", "dropped_off"]);

  assert.deepEqual(states.filter((state) => mayComeBack({ state })), ["away", "missed"]);
});

test("since when somebody was put aside follows from the latest act, an absence or a bundle", () => {
  const today = { day: "2026-11-23" };
  const parked = ticket(1, { state: "parked", undo: { act: "park", until: "2026-11-23T09:13:00Z" } });
  const missed = ticket(2, { state: "missed", ended_at: "2026-11-23T09:20:00Z" });
  const bundle = ticket(3, { state: "dropped_off", dropped_at: "2026-11-23T07:05:00Z" });
  const unknown = ticket(4, { state: "parked" });

  assert.equal(asideWords(parked, today, HERE_AND_NOW), "aside.since aside.parked 10:12");
  assert.equal(asideWords(missed, today, HERE_AND_NOW), "aside.since aside.missed 10:20");
  assert.equal(asideWords(bundle, today, HERE_AND_NOW), "aside.since aside.dropped_off 8:05");
  assert.equal(asideWords(unknown, today, HERE_AND_NOW), "aside.parked");
});

test("a bundle of an earlier day is told with that day", () => {
  const bundle = ticket(3, { state: "dropped_off", day: "2026-11-20", dropped_at: "2026-11-20T07:05:00Z" });

  assert.equal(asideWords(bundle, { day: "2026-11-23" }, HERE_AND_NOW), "aside.from_day aside.dropped_off 20. November");
});

const DESKS = [planned("desk-1"), planned("desk-2"), planned("desk-3")];
const SERVING = desk("desk-2", { ticket: { id: 4, number: "A004", state: "serving" } });

test("a desk nothing is known of is free", () => {
  assert.deepEqual(desksNow(DESKS, live(desk("desk-1"), SERVING)).map(({ staffed }) => staffed), [true, true, false]);
});

test("the strip shows the other desks that are at work", () => {
  assert.deepEqual(othersAtWork(DESKS, live(desk("desk-1"), SERVING), "desk-1").map((other) => other.desk.id), ["desk-2"]);
});

test("a desk somebody left with a ticket open is still shown", () => {
  const left = desk("desk-3", { staffed: false, ticket: { id: 5, number: "A005", state: "called" } });

  assert.deepEqual(othersAtWork(DESKS, live(left), "desk-1").map((other) => other.desk.id), ["desk-3"]);
});

test("of a desk it is told what it is doing: its ticket, its break, or that it waits for the next one", () => {
  assert.deepEqual(doingAt(SERVING), { key: "serving", ticket: "A004" });
  assert.deepEqual(doingAt(desk("desk-2", { break: { since: "2026-11-23T08:00:00Z", until: null } })), { key: "break" });
  assert.deepEqual(doingAt(desk("desk-2", { break: { since: "2026-11-23T08:00:00Z", until: "2026-11-23T08:30:00Z" } })), {
    key: "break_until", until: "2026-11-23T08:30:00Z",
  });
  assert.deepEqual(doingAt(desk("desk-2", { awaits_next: true })), { key: "awaits" });
  assert.deepEqual(doingAt(desk("desk-2")), { key: "free" });
});

test("who asks for help is seen at every other desk, with who comes", () => {
  const asking = live(
    desk("desk-1", { help: { since: "2026-11-23T08:00:00Z", by: null } }),
    desk("desk-2", { help: { since: "2026-11-23T08:00:00Z", by: "desk-3" } }),
  );

  assert.deepEqual(whoAsksForHelp(DESKS, asking, "desk-1").map(({ desk: { id }, by }) => [id, by]), [["desk-2", "desk-3"]]);
  assert.deepEqual(whoAsksForHelp(DESKS, asking, "desk-3").map(({ desk: { id }, by }) => [id, by]), [["desk-1", null], ["desk-2", "desk-3"]]);
});
