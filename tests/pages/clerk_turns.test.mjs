/** The turns of a visit, as the clerk asks for them, is told of them and takes them back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { askedFor, MOST, somethingDone, withCount, withService } from "../../clerk/done_list.js";
import * as order from "../../clerk/order.js";
import { tell } from "../../clerk/tell.js";
import { tokenOf } from "../../clerk/token.js";
import { desksFor, leadsElsewhere, transferDetails } from "../../clerk/transfer.js";
import { secondsToUndo, undoable } from "../../clerk/undo.js";
import { visitOf } from "../../clerk/visit.js";
import { at, desk, live, planned, reason, ticket } from "./clerk_cast.mjs";

const AT = { lobby: "village", desk: "desk-1" };
/** @param {import("../../ui/orders.js").Order} made */
const asked = ({ requests: [only] }) => [only?.method, only?.path, only?.body];

test("each turn has its own path and names itself", () => {
  const paths = {
    park: "parking", errand: "errand", drop_off: "drop-off", transfer: "transfer", come_back: "return", undo: "undo", finish_with: "completion",
  };
  for (const [act, path] of Object.entries(paths)) {
    const made = order.orderFor(/** @type {import("../../clerk/order.js").TicketAct} */ (act), 7, "desk-1", "id-1");

    assert.deepEqual(asked(made), ["POST", `/api/tickets/7/${path}`, { request_id: "id-1" }]);
  }
});

test("to take a ticket up again is a call to this desk", () => {
  const made = order.orderFor("take_up", 7, "desk-1", "id-1");

  assert.deepEqual(asked(made), ["POST", "/api/tickets/7/calls", { desk: "desk-1", request_id: "id-1" }]);
});

test("details of a turn go with it", () => {
  const done = [{ service: "registration", count: 3 }];

  assert.deepEqual(asked(order.orderFor("finish_with", 7, "desk-1", "id-1", { done }))[2], { done, request_id: "id-1" });
});

test("a visit without a ticket belongs to a desk, a bundle to the lobby", () => {
  assert.deepEqual(asked(order.serveDirectly(AT, { service: "waste" }, "id-1")), [
    "POST", "/api/lobbies/village/desks/desk-1/visits", { service: "waste", request_id: "id-1" },
  ]);
  assert.deepEqual(asked(order.handIn(AT, { service: "waste", items: 4 }, "id-1")), [
    "POST", "/api/lobbies/village/drop-offs", { service: "waste", items: 4, request_id: "id-1" },
  ]);
});

test("a note may be written again without harm", () => {
  assert.deepEqual(asked(order.noted(7, "")), ["PUT", "/api/tickets/7/note", { text: "" }]);
});

test("help is asked for at the own desk, and accepted at the other", () => {
  assert.deepEqual(asked(order.askForHelp(AT)), ["PUT", "/api/lobbies/village/desks/desk-1/help", {}]);
  assert.deepEqual(asked(order.comeToHelp(AT, "desk-2")), ["PUT", "/api/lobbies/village/desks/desk-2/help", { by: "desk-1" }]);
  assert.deepEqual(asked(order.helped(AT)), ["DELETE", "/api/lobbies/village/desks/desk-1/help", undefined]);
});

/** @type {(act: string, answer: object | null) => string} */
const toldOf = (act, answer) => tell({ act, subject: null, requests: [] }, [answer]).key;

test("calling next is told as what it was: a call, a call again, or nobody to call", () => {
  assert.equal(toldOf("next", { ticket: ticket(1), reason: reason("waited") }), "done.next");
  assert.equal(toldOf("next", { ticket: ticket(1), reason: reason("called_again") }), "done.again");
  assert.equal(toldOf("next", null), "done.nobody");
});

test("an absence that called again is told as such", () => {
  assert.equal(toldOf("absent", { ticket: ticket(1, { state: "missed" }) }), "done.absent");
  assert.equal(toldOf("absent", { ticket: ticket(1, { state: "called" }) }), "done.absent_again");
});

test("a bundle that is taken up is served at once, anybody else is called", () => {
  assert.equal(toldOf("take_up", { ticket: ticket(1, { state: "serving" }) }), "done.came");
  assert.equal(toldOf("take_up", { ticket: ticket(1, { state: "called" }) }), "done.take_up");
});

test("the next arrival may be here already", () => {
  const called = desk("desk-1", { ticket: { id: 1, number: "A001", state: "called" } });

  assert.deepEqual(tell({ act: "next_arrival", subject: null, requests: [] }, [{ desk: called }]), {
    key: "done.arrival", facts: { ticket: "A001" },
  });
  assert.equal(toldOf("next_arrival", { desk: desk("desk-1") }), "done.next_arrival");
});

test("what concerns a desk is told with its own facts", () => {
  assert.deepEqual(tell(order.comeToHelp(AT, "desk-2"), [{ desk: desk("desk-2") }]), { key: "done.come_to_help", facts: { desk: "desk-2" } });
});

const undo = (/** @type {string} */ until) => ({ act: "park", until: `2026-11-23T${until}Z` });

test("the latest act of this page can be taken back, even of a ticket that is over", () => {
  const finished = ticket(1, { state: "served", undo: undo("09:01:00") });

  assert.equal(undoable(finished, new Map(), null), finished);
  assert.equal(secondsToUndo(finished, at("09:00:12.5")), 48);
});

test("once somebody else has done something with the ticket, it is no longer this page's to take back", () => {
  const parked = ticket(1, { state: "parked", undo: undo("09:01:00") });
  const calledElsewhere = ticket(1, { state: "called", desk: "desk-2", undo: undo("09:01:30") });

  assert.equal(undoable(parked, new Map([[1, calledElsewhere]]), null), null);
  assert.equal(undoable(parked, new Map([[1, parked]]), null), parked);
});

test("after a reload the latest act on the ticket at this desk can still be taken back", () => {
  const open = ticket(1, { state: "serving", undo: undo("09:01:00") });

  assert.equal(undoable(null, new Map([[1, open]]), open), open);
  assert.equal(undoable(ticket(1), new Map(), ticket(2)), null);
});

test("after its time nothing is left of an undo", () => {
  assert.equal(secondsToUndo(ticket(1, { undo: undo("09:01:00") }), at("09:01:00")), 0);
  assert.equal(secondsToUndo(ticket(1), at("09:00:00")), 0);
  assert.equal(secondsToUndo(null, at("09:00:00")), 0);
});

test("finishing begins with what she came for, and may hold more", () => {
  const list = withService(askedFor(ticket(1, { items: 3 })), "plates");

  assert.deepEqual(list, [{ service: "registration", count: 3 }, { service: "plates", count: 1 }]);
  assert.deepEqual(withService(list, "plates"), list);
});

test("counts are whole and in reach; what was not done is not told", () => {
  const list = withService(askedFor(ticket(1)), "plates");

  assert.equal(withCount(list, "plates", 1000)[1]?.count, MOST);
  assert.equal(withCount(list, "plates", -1)[1]?.count, 0);
  assert.equal(withCount(list, "plates", Number.NaN)[1]?.count, 0);
  assert.deepEqual(somethingDone(withCount(list, "registration", 0)), [{ service: "plates", count: 1 }]);
});

const DESKS = [planned("desk-1"), planned("desk-2"), planned("desk-3"), planned("desk-4", ["waste"])];

test("a ticket is sent to desks where somebody can do it now, never to this one", () => {
  const present = live(desk("desk-1"), desk("desk-2", { staffed: false }), desk("desk-3"), desk("desk-4", { skills: ["waste"] }));

  assert.deepEqual(desksFor(DESKS, present, "registration", "desk-1").map(({ id }) => id), ["desk-3"]);
});

test("a transfer tells only what shall be different", () => {
  const sent = ticket(1, { note: "has no photo" });
  const to = { service: "registration", desk: "", first: false, note: "has no photo" };

  assert.deepEqual(transferDetails(sent, to), { first: false });
  assert.deepEqual(transferDetails(sent, { service: "waste", desk: "desk-4", first: true, note: " " }), {
    service: "waste", desk: "desk-4", first: true, note: "",
  });
});

test("a transfer leads to another service or to a desk", () => {
  const to = { service: "registration", desk: "", first: true, note: "" };

  assert.ok(!leadsElsewhere(ticket(1), to));
  assert.ok(leadsElsewhere(ticket(1), { ...to, desk: "desk-2" }));
  assert.ok(leadsElsewhere(ticket(1), { ...to, service: "waste" }));
});

test("a visit without a ticket says only what its service asks for", () => {
  const chosen = { service: "car", items: 9, kind: /** @type {const} */ ("private") };

  assert.deepEqual(visitOf({ kinds: ["private", "commercial"], items: { up_to: 5, question: {} } }, chosen), {
    service: "car", items: 5, visitor_kind: "private",
  });
  assert.deepEqual(visitOf({ kinds: ["commercial"], items: null }, chosen), { service: "car", visitor_kind: "commercial" });
  assert.deepEqual(visitOf({ kinds: ["private"], items: null }, { service: "car", items: 2 }), { service: "car" });
});

test("the token of a link is its fragment", () => {
  assert.equal(tokenOf("https://foyer.example/ticket/#abc-1"), "abc-1");
});
