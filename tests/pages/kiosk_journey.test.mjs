/** A visitor's way through the kiosk ends in exactly one number. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  START,
  answered,
  begun,
  choseArea,
  choseService,
  counted,
  failed,
  gaveDetails,
  lookedUp,
  seen,
  tappedIn,
  triedAgain,
  wentBack,
} from "../../kiosk/journey.js";
import { CAR, FIRST, LIBRARY_CARD, SECOND, TICKET, service } from "./kiosk_cast.mjs";

/** @import { Journey, TicketOrder, Trouble } from "../../kiosk/journey.js" */

const AREAS = begun(START);
const SERVICES = choseArea(AREAS, "papers");
const ORDER = { service: "library-card", items: 1, visitor_kind: "private", ...FIRST };

/** @param {Journey} journey @returns {TicketOrder} */
function orderIn(journey) {
  assert.equal(journey.screen, "sending");
  return journey.screen === "sending" ? journey.order : assert.fail();
}

const sending = (stamp = FIRST) => choseService(SERVICES, LIBRARY_CARD, stamp);

/** @param {Trouble} trouble */
function inTrouble(trouble) {
  const journey = sending();
  return failed(journey, orderIn(journey), trouble);
}

test("language, area, service, ticket", () => {
  const journey = sending();

  assert.deepEqual(orderIn(journey), ORDER);
  assert.deepEqual(answered(journey, orderIn(journey), TICKET), { screen: "ticket", ticket: TICKET });
});

test("one step back, screen by screen", () => {
  assert.deepEqual(wentBack(SERVICES), AREAS);
  assert.deepEqual(wentBack(AREAS), START);
  assert.equal(wentBack(START), START);
});

test("a service found by searching goes on as if it had been tapped in its area", () => {
  const found = choseService(lookedUp(AREAS, "search"), LIBRARY_CARD, FIRST);

  assert.deepEqual(orderIn(found), ORDER);
  assert.equal(seen(found).screen, "search");
});

test("from the directory the way leads back to where she came from", () => {
  assert.deepEqual(wentBack(lookedUp(SERVICES, "directory")), SERVICES);
});

test("while the number is on its way she sees the screen on which she tapped", () => {
  const journey = sending();

  assert.equal(seen(journey), SERVICES);
  assert.equal(tappedIn(journey), "library-card");
  assert.equal(tappedIn(SERVICES), null);
});

test("a second tap while the number is on its way orders nothing", () => {
  const journey = sending();

  assert.equal(choseService(journey, LIBRARY_CARD, SECOND), journey);
});

test("there is no way back while the number is on its way", () => {
  const journey = sending();

  assert.equal(wentBack(journey), journey);
});

test("an answer that comes after the visitor was forgotten is not shown to the next one", () => {
  const order = orderIn(sending());
  const next = sending(SECOND);

  assert.equal(answered(START, order, TICKET), START);
  assert.equal(answered(next, order, TICKET), next);
});

test("a service with kinds and a number asks for both, and one tap answers", () => {
  const details = choseService(SERVICES, CAR, FIRST);
  assert.equal(details.screen, "details");

  assert.deepEqual(orderIn(gaveDetails(details, CAR, { visitor_kind: "private" }, FIRST)), {
    ...ORDER,
    service: "car",
  });
});

test("several vehicles of a dealer", () => {
  const many = counted(choseService(SERVICES, CAR, FIRST), 7);

  const journey = gaveDetails(many, CAR, { visitor_kind: "commercial" }, FIRST);

  assert.deepEqual(orderIn(journey), { ...ORDER, service: "car", items: 7, visitor_kind: "commercial" });
  assert.equal(tappedIn(journey), "commercial");
});

test("where only the number is asked, the number leads on", () => {
  const copies = service("copies", { items: { up_to: 5, question: {} } });

  const journey = gaveDetails(choseService(SERVICES, copies, FIRST), copies, { items: 4 }, FIRST);

  assert.deepEqual(orderIn(journey), { ...ORDER, service: "copies", items: 4 });
  assert.equal(tappedIn(journey), "4");
});

test("a service for businesses only does not ask, and knows", () => {
  const plates = service("trade-plates", { kinds: ["commercial"] });

  assert.equal(orderIn(choseService(SERVICES, plates, FIRST)).visitor_kind, "commercial");
});

test("a number that she chose is forgotten with the way back", () => {
  const many = counted(choseService(SERVICES, CAR, FIRST), 7);

  const again = choseService(wentBack(many), CAR, FIRST);

  assert.equal(again.screen === "details" && again.items, 1);
});

test("to try again repeats the very same order", () => {
  assert.equal(orderIn(triedAgain(inTrouble("unreachable"))).request_id, FIRST.request_id);
});

test("an order without an answer is repeated even if the visitor comes to it by another way", () => {
  const backAtStart = wentBack(wentBack(wentBack(inTrouble("unreachable"))));
  assert.equal(backAtStart.screen, "start");

  const journey = choseService(lookedUp(begun(backAtStart), "search"), LIBRARY_CARD, SECOND);

  assert.equal(orderIn(journey).request_id, FIRST.request_id);
});

test("an order for something else is a new one", () => {
  const journey = choseService(wentBack(inTrouble("unreachable")), service("id-card"), SECOND);

  assert.deepEqual(orderIn(journey), { ...ORDER, ...SECOND, service: "id-card" });
});

test("an order that was refused is over", () => {
  const journey = choseService(wentBack(inTrouble("paused")), LIBRARY_CARD, SECOND);

  assert.equal(orderIn(journey).request_id, SECOND.request_id);
});
