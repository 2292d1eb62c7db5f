/** A visitor's way through the kiosk ends in exactly one number. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { START, answered, choseArea, failed, ordered, triedAgain, wentBack } from "../../kiosk/journey.js";

/** @import { Journey, TicketOrder, Trouble } from "../../kiosk/journey.js" */

const ORDER = Object.freeze({ service: "passport", language: "de", request_id: "first-attempt" });
const SECOND_ORDER = Object.freeze({ ...ORDER, request_id: "second-attempt" });
const TICKET = Object.freeze({
  id: 17,
  number: "A012",
  area: "papers",
  service: "passport",
  state: /** @type {const} */ ("waiting"),
  language: "de",
  ahead: 3,
  taken_at: "2026-11-21T09:00:00.000Z",
  token: "secret",
});

/** @param {TicketOrder} [order] @returns {Journey} */
const sending = (order = ORDER) => ordered(choseArea(START, "papers"), order);

/** @param {Trouble} trouble */
const inTrouble = (trouble) => failed(sending(), ORDER, trouble);

test("area, service, ticket", () => {
  const ended = answered(sending(), ORDER, TICKET);

  assert.deepEqual(ended, { screen: "ticket", ticket: TICKET });
});

test("one step back", () => {
  assert.deepEqual(wentBack(choseArea(START, "papers")), START);
});

test("a second tap while the number is on its way orders nothing", () => {
  const journey = sending();

  assert.equal(ordered(journey, SECOND_ORDER), journey);
});

test("there is no way back while the number is on its way", () => {
  const journey = sending();

  assert.equal(wentBack(journey), journey);
});

test("an answer that comes after the visitor was forgotten is not shown to the next one", () => {
  assert.equal(answered(START, ORDER, TICKET), START);
  assert.deepEqual(answered(sending(SECOND_ORDER), ORDER, TICKET), sending(SECOND_ORDER));
});

test("to try again repeats the very same order", () => {
  const journey = triedAgain(inTrouble("unreachable"));

  assert.deepEqual(journey, { screen: "sending", area: "papers", order: ORDER });
});

test("an order without an answer is repeated even if the visitor comes to it by another way", () => {
  const backAtAreas = wentBack(wentBack(inTrouble("unreachable")));

  const journey = ordered(choseArea(backAtAreas, "papers"), SECOND_ORDER);

  assert.deepEqual(journey, { screen: "sending", area: "papers", order: ORDER });
});

test("an order for something else is a new one", () => {
  const other = { ...SECOND_ORDER, service: "id-card" };

  const journey = ordered(wentBack(inTrouble("unreachable")), other);

  assert.deepEqual(journey, { screen: "sending", area: "papers", order: other });
});

test("an order that was refused is over", () => {
  const journey = ordered(wentBack(inTrouble("paused")), SECOND_ORDER);

  assert.deepEqual(journey, { screen: "sending", area: "papers", order: SECOND_ORDER });
});
