/** What the desks do, who is put aside, and what nobody present can do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { asideCounts } from "../../supervisor/aside.js";
import { deskStates, desksNow, skillsAt } from "../../supervisor/desks_now.js";
import { isAnybodyHere, unserved } from "../../supervisor/unserved.js";

/** @import { Area, ClerkTicket, Desk, PlannedDesk, PlannedService } from "../../ui/types.js" */

/** @type {(id: string, ...serves: string[]) => PlannedDesk} */
const planned = (id, ...serves) => ({ id, name: { de: id }, place: {}, serves, prefers: null });
/** @type {(id: string, area: string) => PlannedService} */
const service = (id, area) => ({ id, area, name: { de: id }, minutes: 5, kinds: ["private"], items: null, precheck: null });
/** @type {Area[]} */
const AREAS = [{ id: "papers", letter: "A", name: { de: "Ausweise" } }, { id: "vehicles", letter: "B", name: { de: "Fahrzeuge" } }];
const PLAN = {
  services: [service("passport", "papers"), service("id-card", "papers"), service("car", "vehicles")],
  desks: [planned("desk-1", "passport", "id-card"), planned("desk-2", "car"), planned("desk-3", "passport", "id-card", "car")],
};
/** @type {(id: string, more?: Partial<Desk>) => Desk} */
const desk = (id, more = {}) => ({ id, staffed: true, ticket: null, break: null, awaits_next: false, help: null, ...more });
/** @type {(...desks: Desk[]) => Map<string, Desk>} */
const live = (...desks) => new Map(desks.map((one) => [one.id, one]));
let ids = 0;
/** @type {(wish: Partial<ClerkTicket>) => ClerkTicket} */
const ticket = (wish) =>
  /** @type {ClerkTicket} */ ({ id: (ids += 1), state: "waiting", day: "2026-11-23", for_desk: null, waits_from: "2026-11-23T08:00:00Z", ...wish });
const BREAK = { since: "2026-11-23T08:40:00Z", until: "2026-11-23T09:10:00Z" };

test("every desk of the plan is shown with its ticket, whose reason is known", () => {
  const called = ticket({ state: "called", number: "A004" });
  const at = desk("desk-2", { ticket: { id: called.id, number: "A004", state: "called" } });

  const shown = desksNow(PLAN.desks, live(at), new Map([[called.id, called]]));

  assert.deepEqual(shown.map((one) => [one.desk.id, one.now.staffed, one.ticket?.id]), [
    ["desk-1", false, undefined],
    ["desk-2", true, called.id],
    ["desk-3", false, undefined],
  ]);
});

test("a desk is told by its ticket, and one that was left with a ticket open by both", () => {
  /** @type {Desk["ticket"]} */
  const open = { id: 4, number: "A004", state: "serving" };

  assert.deepEqual(deskStates(desk("d", { ticket: open })), ["serving"]);
  assert.deepEqual(deskStates(desk("d", { ticket: open, staffed: false })), ["serving", "free"]);
  assert.deepEqual(deskStates(desk("d", { staffed: false })), ["free"]);
  assert.deepEqual(deskStates(desk("d")), ["staffed"]);
  assert.deepEqual(deskStates(desk("d", { awaits_next: true })), ["awaits"]);
  assert.deepEqual(deskStates(desk("d", { break: BREAK })), ["break_until"]);
  assert.deepEqual(deskStates(desk("d", { break: { ...BREAK, until: null }, ticket: open })), ["serving", "break"]);
});

test("what can be done at a desk is told by area, against what the desk is there for", () => {
  const [, , third] = PLAN.desks;
  assert.ok(third);
  const skills = (/** @type {string[] | undefined} */ can) =>
    skillsAt(desk("desk-3", can && { skills: can }), third, AREAS, PLAN.services)?.map(({ area, can: some, all }) => [area.letter, some, all]);

  assert.deepEqual(skills(["passport", "id-card", "car"]), undefined);
  assert.deepEqual(skills(undefined), undefined);
  assert.deepEqual(skills(["id-card"]), [["A", 1, 2]]);
  assert.deepEqual(skills(["passport", "car"]), [["A", 1, 2], ["B", 1, 1]]);
});

/** @type {(tickets: ClerkTicket[], ...desks: Desk[]) => ReturnType<typeof unserved>} */
const stuck = (tickets, ...desks) => unserved(PLAN, tickets, live(...desks));

test("nothing is wrong while somebody can do what people wait for", () => {
  assert.deepEqual(stuck([ticket({ service: "car" })], desk("desk-3")), []);
  assert.deepEqual(stuck([], desk("desk-1")), []);
  assert.deepEqual(stuck([ticket({ service: "car", state: "parked" })]), [], "whoever is put aside does not wait to be called");
});

test("what nobody present can do is told with how many wait, since when, and who could", () => {
  const waiting = [
    ticket({ service: "car", waits_from: "2026-11-23T08:20:00Z" }),
    ticket({ service: "car", waits_from: "2026-11-23T08:10:00Z" }),
    ticket({ service: "passport" }),
  ];

  assert.deepEqual(stuck(waiting, desk("desk-1"), desk("desk-2", { break: BREAK }), desk("desk-3", { skills: ["passport"] })), [
    {
      services: [{ service: "car", waiting: 2, since: "2026-11-23T08:10:00Z" }],
      remedies: [
        { desk: "desk-2", why: "break_until", until: BREAK.until },
        { desk: "desk-3", why: "skill", until: null },
      ],
    },
  ]);
});

test("services that the same desks could do are told together", () => {
  const [both, ...none] = stuck([ticket({ service: "id-card" }), ticket({ service: "passport" })]);

  assert.deepEqual(both?.services.map((one) => one.service), ["passport", "id-card"]);
  assert.deepEqual(both?.remedies.map((one) => [one.desk, one.why]), [["desk-1", "free"], ["desk-3", "free"]]);
  assert.deepEqual(none, []);
});

test("whoever was sent to one desk can be called by no other", () => {
  const sent = ticket({ service: "passport", for_desk: "desk-1" });

  assert.deepEqual(stuck([sent], desk("desk-1"), desk("desk-3")), []);
  const [one] = stuck([sent], desk("desk-1", { break: { ...BREAK, until: null } }), desk("desk-3"));
  assert.deepEqual(one?.remedies, [{ desk: "desk-1", why: "break", until: null }]);
});

test("a break without its skill is no remedy by itself", () => {
  const [one] = stuck([ticket({ service: "id-card" })], desk("desk-1", { skills: ["passport"], break: BREAK }));

  assert.deepEqual(one?.remedies.map(({ why }) => why), ["skill", "free"]);
});

test("who has a break does not work now", () => {
  assert.equal(isAnybodyHere(live(desk("desk-1"), desk("desk-2", { break: BREAK }))), true);
  assert.equal(isAnybodyHere(live(desk("desk-2", { break: BREAK }), desk("desk-1", { staffed: false }))), false);
});

test("who is put aside is counted, and a bundle of an earlier day is not forgotten", () => {
  const tickets = [
    ticket({ state: "parked" }), ticket({ state: "dropped_off" }), ticket({ state: "dropped_off", day: "2026-11-20" }), ticket({}),
  ];

  assert.deepEqual(asideCounts(tickets, "2026-11-23"), [
    { state: "parked", count: 1, earlier: 0 },
    { state: "away", count: 0, earlier: 0 },
    { state: "missed", count: 0, earlier: 0 },
    { state: "dropped_off", count: 2, earlier: 1 },
  ]);
});
