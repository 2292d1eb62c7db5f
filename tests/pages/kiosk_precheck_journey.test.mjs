/** The pre-check: questions, documents, and what follows. The server decides; the way only leads there and back. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { START, begun, choseArea, choseService, failed, gaveDetails, tappedIn, triedAgain } from "../../kiosk/journey.js";
import { seen, wentBack } from "../../kiosk/journey.js";
import {
  answeredQuestion,
  askedForHelp,
  checked,
  gaveWord,
  handedIn,
  insisted,
  marked,
} from "../../kiosk/precheck_journey.js";
import { CAR, FIRST, NEEDS, PASSPORT, PRECHECK, SECOND, asks, said } from "./kiosk_cast.mjs";

/** @import { Inquiry, Journey, TicketOrder } from "../../kiosk/journey.js" */
/** @import { PrecheckAnswer } from "../../ui/types.js" */

const SERVICES = choseArea(begun(START), "papers");
const WISH = { service: "passport", items: 1, visitor_kind: "private" };
const MISSING = said({ ...NEEDS, outcome: "missing", missing: ["old-card"] });

/** @param {Journey} journey @returns {Inquiry} */
const inquiryIn = (journey) => (journey.screen === "checking" ? journey.inquiry : assert.fail(journey.screen));
/** @param {Journey} journey @returns {TicketOrder} */
const orderIn = (journey) => (journey.screen === "sending" ? journey.order : assert.fail(journey.screen));
/** @param {Journey} journey @param {PrecheckAnswer} answer */
const told = (journey, answer) => checked(journey, inquiryIn(journey), answer, FIRST);

const begunCheck = () => choseService(SERVICES, PASSPORT, FIRST);
const atFirstQuestion = () => told(begunCheck(), asks("under-18"));
const atSecondQuestion = () => told(answeredQuestion(atFirstQuestion(), "no"), asks("previous"));
const atDocuments = () => told(answeredQuestion(atSecondQuestion(), "lost"), NEEDS);
const atMissing = () => told(handedIn(marked(atDocuments(), "old-card", "missing"), FIRST), MISSING);

test("a service with a pre-check asks the server first, with nothing said", () => {
  assert.deepEqual(inquiryIn(begunCheck()), { wish: WISH, answers: {}, marks: {} });
});

test("details come before the pre-check, and are kept through it", () => {
  const car = { ...CAR, precheck: PRECHECK };
  const checking = gaveDetails(choseService(SERVICES, car, FIRST), car, { visitor_kind: "commercial" }, FIRST);

  const order = orderIn(told(checking, said()));

  assert.deepEqual([order.items, order.visitor_kind], [1, "commercial"]);
});

test("one question after another, each with all answers so far", () => {
  const journey = answeredQuestion(atSecondQuestion(), "lost");

  assert.deepEqual(inquiryIn(journey).answers, { "under-18": "no", previous: "lost" });
  assert.equal(tappedIn(journey), "lost");
});

test("back takes the last answer back", () => {
  const before = wentBack(atSecondQuestion());
  assert.deepEqual(before, atFirstQuestion());

  assert.deepEqual(inquiryIn(answeredQuestion(before, "yes")).answers, { "under-18": "yes" });
});

test("back from the first question leads to the services", () => {
  assert.deepEqual(wentBack(atFirstQuestion()), SERVICES);
});

test("her word is enough at every question", () => {
  const order = orderIn(gaveWord(atSecondQuestion(), FIRST));

  assert.deepEqual(order, { ...WISH, ...FIRST, precheck: { answers: { "under-18": "no" }, marks: {}, own_word: true } });
});

test("with nothing marked, one tap on the list takes the number", () => {
  const order = orderIn(handedIn(atDocuments(), FIRST));

  assert.deepEqual(order.precheck, { answers: { "under-18": "no", previous: "lost" }, marks: {}, own_word: false });
});

test("with something marked the server is asked what follows", () => {
  const journey = handedIn(marked(atDocuments(), "old-card", "missing"), FIRST);

  assert.deepEqual(inquiryIn(journey).marks, { "old-card": "missing" });
  assert.equal(seen(journey).screen, "documents");
});

test("a mark is changed by another one, and taken back by the same", () => {
  const missing = marked(atDocuments(), "old-card", "missing");
  const have = marked(missing, "old-card", "have");
  const none = marked(have, "old-card", "have");

  assert.deepEqual(have.screen === "documents" && have.marks, { "old-card": "have" });
  assert.deepEqual(none, atDocuments());
});

test("what can be got here, or would only help, takes the number at once", () => {
  for (const outcome of /** @type {const} */ (["complete", "here", "helpful"])) {
    const checking = handedIn(marked(atDocuments(), "old-card", "missing"), FIRST);

    const order = orderIn(told(checking, said({ ...NEEDS, outcome })));

    assert.deepEqual(order.precheck?.marks, { "old-card": "missing" });
  }
});

test("what nothing can be done without is said instead of giving a number", () => {
  assert.equal(atMissing().screen, "not_today");
});

test("back from there leads to the list with its marks", () => {
  const before = wentBack(atMissing());

  assert.deepEqual(before.screen === "documents" && before.marks, { "old-card": "missing" });
});

test("a stop ends the questions", () => {
  const stop = { text: {}, service: null };
  const stopped = told(answeredQuestion(atFirstQuestion(), "yes"), said({ stop, outcome: "stopped" }));

  assert.equal(stopped.screen, "not_today");
});

test("who insists gets a number, and what she said goes with it", () => {
  const order = orderIn(insisted(atMissing(), FIRST));

  assert.equal(order.service, "passport");
  assert.deepEqual(order.precheck?.marks, { "old-card": "missing" });
  assert.equal(order.precheck?.own_word, false);
});

test("the info desk is told nothing of her documents", () => {
  assert.deepEqual(orderIn(askedForHelp(atMissing(), "information", FIRST)), { ...WISH, ...FIRST, service: "information" });
});

test("another service offered after a stop begins anew, and back leads to the stop", () => {
  const other = choseService(atMissing(), { ...PASSPORT, id: "proxy" }, FIRST);

  assert.deepEqual(inquiryIn(other), { wish: { ...WISH, service: "proxy" }, answers: {}, marks: {} });
  assert.equal(wentBack(told(other, asks("whose"))).screen, "not_today");
});

test("a pre-check that asks and needs nothing takes the number at once", () => {
  assert.equal(told(begunCheck(), said()).screen, "sending");
});

test("a pre-check that only has something to say says it before the number", () => {
  const noted = told(begunCheck(), said({ notes: [{ de: "Kinder kommen mit." }] }));
  assert.equal(noted.screen, "documents");

  assert.equal(handedIn(noted, FIRST).screen, "sending");
});

test("an answer to a question that she has left is not shown", () => {
  const first = begunCheck();
  const again = choseService(wentBack(told(first, asks("under-18"))), PASSPORT, SECOND);

  assert.equal(checked(again, inquiryIn(first), asks("previous"), SECOND), again);
  assert.equal(checked(START, inquiryIn(first), asks("previous"), SECOND), START);
});

test("without an answer she is told, may try again, or go back to where she was", () => {
  const checking = answeredQuestion(atFirstQuestion(), "no");
  const trouble = failed(checking, inquiryIn(checking), "unreachable");
  assert.equal(trouble.screen, "trouble");

  assert.equal(triedAgain(trouble), checking);
  assert.deepEqual(wentBack(trouble), atFirstQuestion());
});

test("trouble with a question does not forget an order that may have been heard", () => {
  const sending = gaveWord(atFirstQuestion(), FIRST);
  const back = wentBack(failed(sending, orderIn(sending), "unreachable"));
  const checking = answeredQuestion(back, "no");

  const order = orderIn(gaveWord(wentBack(failed(checking, inquiryIn(checking), "unreachable")), SECOND));

  assert.equal(order.request_id, FIRST.request_id);
});
