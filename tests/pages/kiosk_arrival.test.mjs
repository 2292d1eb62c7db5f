/** Whoever comes with a code is taken in, told why not, or waits again. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { answerTo } from "../../kiosk/answer.js";
import {
  arrived,
  cameBack,
  enteredCode,
  hasCode,
  isArriving,
  known,
  refused,
  scanned,
  tookNumberInstead,
  typed,
  understood,
} from "../../kiosk/arrival_journey.js";
import { START, answered, begun, choseArea, choseService, failed, seen } from "../../kiosk/journey.js";
import { triedAgain, wentBack } from "../../kiosk/journey.js";
import { checked, handedIn } from "../../kiosk/precheck_journey.js";
import { stepsAfter } from "../../kiosk/steps.js";
import { closesByItself, limitOf } from "../../kiosk/time_limit.js";
import { ApiError, Unreachable } from "../../ui/api.js";
import { FIRST, LIBRARY_CARD, NEEDS, PASSPORT, SECOND, TICKET } from "./kiosk_cast.mjs";

/** @import { Journey } from "../../kiosk/journey.js" */
/** @import { CodeMeaning, KnownTicket } from "../../ui/types.js" */

const SLOT = "2026-11-23T09:00:00.000Z";
const CODE = "K7MF3QXA";
const HERE = { now: new Date("2026-11-23T08:00:00.000Z"), timeZone: "Europe/Berlin" };

/** @param {string} service @returns {CodeMeaning} */
const appointment = (service) => ({
  kind: "appointment",
  appointment: { service, items: 2, visitor_kind: "private", slot: SLOT, minutes: 15 },
  arrival: "on_time",
});

/** @param {Partial<KnownTicket>} [more] @returns {KnownTicket} */
const ticket = (more) => ({ number: "A017", state: "waiting", can_return: false, desk: null, ...more });

/**
 * @template {Journey["screen"]} S
 * @param {Journey} journey
 * @param {S} screen
 * @returns {Extract<Journey, { screen: S }>}
 */
function on(journey, screen) {
  assert.equal(journey.screen, screen);
  return /** @type {Extract<Journey, { screen: S }>} */ (journey);
}

const reading = () => on(scanned(START, CODE), "reading");

/** @param {CodeMeaning} meaning */
function meant(meaning) {
  const journey = reading();
  return understood(journey, journey.scan, meaning, FIRST);
}

test("a code can be scanned without touching anything", () => {
  const journey = reading();

  assert.deepEqual(journey.scan, { code: CODE });
  assert.equal(seen(journey), START);
});

test("a code can be typed, and is kept to be corrected", () => {
  const entered = enteredCode(typed(hasCode(START), CODE));
  const journey = on(entered, "reading");

  assert.deepEqual(journey.scan, { code: CODE });
  const told = refused(journey, journey.scan, { reason: "unknown_code" });
  assert.equal(on(wentBack(told), "code").typed, CODE);
});

test("nothing typed is nothing to ask", () => {
  assert.equal(on(enteredCode(hasCode(START)), "code").typed, "");
});

test("a scan begins anew wherever the kiosk was, and leaves an answer alone that is on its way", () => {
  const services = choseArea(begun(START), "papers");
  const sending = choseService(services, LIBRARY_CARD, FIRST);

  assert.equal(seen(scanned(services, CODE)), START);
  assert.equal(scanned({ screen: "ticket", ticket: TICKET }, CODE).screen, "reading");
  assert.equal(scanned(sending, CODE), sending);
});

test("an appointment with nothing to check leads to a number that keeps its slot", () => {
  const sending = on(arrived(meant(appointment("library-card")), LIBRARY_CARD, SECOND), "sending");

  assert.deepEqual(sending.order, {
    service: "library-card",
    items: 2,
    visitor_kind: "private",
    code: CODE,
    ...SECOND,
  });
  assert.equal(answered(sending, sending.order, TICKET).screen, "ticket");
});

test("an appointment goes through the same pre-check as everybody", () => {
  const checking = on(arrived(meant(appointment("passport")), PASSPORT, FIRST), "checking");
  assert.equal(checking.inquiry.wish.code, CODE);

  const documents = checked(checking, checking.inquiry, NEEDS, FIRST);

  const { order } = on(handedIn(documents, SECOND), "sending");
  assert.equal(order.code, CODE);
  assert.deepEqual(order.precheck, { answers: {}, marks: {}, own_word: false });
  assert.equal(wentBack(documents).screen, "appointment");
});

test("a number as it comes is another order than one with an appointment", () => {
  const appointed = on(arrived(meant(appointment("library-card")), LIBRARY_CARD, FIRST), "sending");
  const back = wentBack(failed(appointed, appointed.order, "unreachable"));

  const asSheComes = on(choseService(wentBack(back), LIBRARY_CARD, SECOND), "sending");

  assert.equal(asSheComes.order.code, undefined);
  assert.equal(asSheComes.order.request_id, SECOND.request_id);
});

test("whoever missed her call or was on an errand waits again at once", () => {
  const returning = on(meant({ kind: "ticket", ticket: ticket({ state: "missed", can_return: true }) }), "returning");
  assert.deepEqual(returning.order, { code: CODE, request_id: FIRST.request_id });

  const back = on(cameBack(returning, returning.order, ticket()), "settled");

  assert.equal(back.kind, "returned");
  assert.equal(back.ticket.number, "A017");
});

test("any other ticket is told how it stands", () => {
  const called = on(meant({ kind: "ticket", ticket: ticket({ state: "called", desk: "desk-1" }) }), "settled");

  assert.deepEqual([called.kind, called.ticket.desk], ["called", "desk-1"]);
});

test("an answer that comes after she was forgotten is not shown to the next one", () => {
  const { scan } = reading();

  for (const late of [
    understood(START, scan, appointment("passport"), FIRST),
    refused(START, scan, { reason: "unknown_code" }),
    known(START, scan, "checked_in", ticket()),
    understood(scanned(START, "OTHER123"), scan, appointment("passport"), FIRST),
  ]) {
    assert.ok(late === START || late.screen === "reading");
  }
});

test("after trouble the same is asked again", () => {
  const journey = reading();
  const trouble = failed(journey, journey.scan, "unreachable");

  assert.equal(triedAgain(trouble), journey);
  assert.equal(wentBack(trouble).screen, "start");
});

/** @param {string} code @param {Record<string, unknown>} [facts] */
const says = (code, facts) => answerTo(new ApiError(409, { error: code, facts }), HERE);

test("each refusal has its own answer", () => {
  assert.deepEqual(says("too_early", { slot: SLOT, from: HERE.now.toISOString() }), {
    reason: "too_early",
    slot: SLOT,
    from: HERE.now.toISOString(),
  });
  for (const reason of ["appointment_cancelled", "unknown_code"]) {
    assert.equal(/** @type {{ reason: string }} */ (says(reason)).reason, reason);
  }
  assert.deepEqual(says("lobby_closed"), { reason: "closed", slot: undefined, from: undefined });
});

test("another day is still to come, or over", () => {
  const reasonFor = (/** @type {string} */ slot) =>
    /** @type {{ reason: string }} */ (says("wrong_day", { slot })).reason;

  assert.equal(reasonFor("2026-11-24T09:00:00.000Z"), "wrong_day");
  assert.equal(reasonFor("2026-11-22T09:00:00.000Z"), "day_over");
  assert.equal(reasonFor("2026-11-22T23:30:00.000Z"), "wrong_day", "by the clocks of the lobby it is today");
});

test("whoever has checked in already is told how her ticket stands", () => {
  const facts = { slot: SLOT, ticket: "A017", state: "waiting", desk: null };

  assert.deepEqual(says("already_checked_in", facts), { kind: "checked_in", ticket: ticket() });
  assert.deepEqual(says("already_checked_in", { ...facts, state: "called", desk: "desk-1" }), {
    kind: "called",
    ticket: ticket({ state: "called", desk: "desk-1" }),
  });
  assert.deepEqual(says("wrong_state", { ticket: "A017", state: "left", desk: null, act: "return" }), {
    kind: "left",
    ticket: ticket({ state: "left" }),
  });
});

test("what tells nothing of her code is trouble", () => {
  assert.equal(says("busy"), null);
  assert.equal(answerTo(new Unreachable(), HERE), null);
});

test("every answer has a next step, and none promises a number that nobody gives", () => {
  const ofAppointments = /** @type {const} */ (["too_early", "wrong_day", "day_over", "appointment_cancelled"]);
  for (const reason of /** @type {const} */ ([...ofAppointments, "unknown_code", "closed"])) {
    assert.ok(stepsAfter(reason, { givesNumbers: true }).length > 0);
    assert.ok(!stepsAfter(reason, { givesNumbers: false }).includes("number"));
    assert.ok(stepsAfter(reason, { givesNumbers: false }).length > 0);
  }
});

test("whoever is told no can take a number like everybody", () => {
  const journey = reading();
  const told = refused(journey, journey.scan, { reason: "appointment_cancelled", slot: SLOT });

  assert.equal(tookNumberInstead(told).screen, "areas");
  assert.deepEqual(wentBack(tookNumberInstead(told)), START);
});

test("she is on her way with a code until she has her number", () => {
  const appointed = meant(appointment("passport"));
  const checking = on(arrived(appointed, PASSPORT, FIRST), "checking");

  for (const journey of [hasCode(START), appointed, checked(checking, checking.inquiry, NEEDS, FIRST)]) {
    assert.equal(isArriving(journey), true, journey.screen);
  }
  assert.equal(isArriving(begun(START)), false);
  assert.equal(isArriving(choseService(choseArea(begun(START), "papers"), PASSPORT, FIRST)), false);
});

test("what leaves nothing to choose closes by itself, like a ticket", () => {
  assert.equal(closesByItself("settled"), true);
  assert.equal(closesByItself("told"), false);
  assert.equal(limitOf("reading", false), null);
  assert.equal(limitOf("settled", false), limitOf("ticket", false));
});

test("there are words for every ticket and every answer", async () => {
  const said = JSON.parse(await readFile(new URL("../../ui/words/kiosk.de.json", import.meta.url), "utf8"));
  const tickets = ["returned", "checked_in", "waiting", "called", "serving", "parked", "away", "dropped_off", "served"];
  const answers = ["too_early", "wrong_day", "day_over", "appointment_cancelled", "unknown_code", "closed"];
  const screens = [
    ...[...tickets, "missed", "left", "expired"].map((kind) => `settled.${kind}`),
    ...answers.map((reason) => `told.${reason}`),
  ];

  for (const screen of screens) assert.ok(said[`${screen}.heading`] && said[`${screen}.text`], screen);
  for (const arrival of ["early_ok", "on_time", "late", "too_late"]) assert.ok(said[`appointment.${arrival}`], arrival);
});
