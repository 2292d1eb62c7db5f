/**
 * The part of the way that begins with a code: an appointment arrives, or somebody comes back with her ticket.
 * The server says what a code means and what follows.
 *
 * @import { CodeMeaning, KnownTicket, PlannedService } from "../ui/types.js"
 * @import { Answer, Journey, Place, Reading, Returning, Settled, Stamp } from "./journey.js"
 */

import { START, asking, isPlace, isWaitingFor, onwards, ordered } from "./journey.js";

/** Typed so far: nothing. */
const NOTHING = "";

/**
 * She says that she has a code.
 * @param {Journey} journey
 * @returns {Journey}
 */
export function hasCode(journey) {
  const isThere = journey.screen === "code";
  return isPlace(journey) && !isThere ? onwards(journey, { screen: "code", typed: NOTHING }) : journey;
}

/**
 * @param {Journey} journey
 * @param {string} typed
 * @returns {Journey}
 */
export function typed(journey, typed) {
  return journey.screen === "code" ? { ...journey, typed } : journey;
}

/**
 * She is through with the keys.
 * @param {Journey} journey
 * @returns {Journey}
 */
export function enteredCode(journey) {
  return journey.screen === "code" && journey.typed !== NOTHING ? reading(journey, journey.typed) : journey;
}

/**
 * The scanner has read something. Whoever scans begins anew, wherever the kiosk was; only an answer that is on
 * its way belongs to whoever waits for it.
 * @param {Journey} journey
 * @param {string} code
 * @returns {Journey}
 */
export function scanned(journey, code) {
  const { screen } = journey;
  if (screen === "code") return reading(journey, code);
  const isFree = isPlace(journey) || ["trouble", "ticket", "settled"].includes(screen);
  return isFree ? reading(START, code) : journey;
}

/**
 * The server has said what the code means.
 * @param {Journey} journey
 * @param {Reading["scan"]} scan
 * @param {CodeMeaning} meaning
 * @param {Stamp} stamp
 * @returns {Journey}
 */
export function understood(journey, scan, meaning, stamp) {
  if (journey.screen !== "reading" || journey.scan !== scan) return journey;
  if (meaning.kind === "appointment") {
    const { appointment, arrival } = meaning;
    return onwards(journey.before, { screen: "appointment", code: scan.code, appointment, arrival });
  }
  if (!meaning.ticket.can_return) return settled(meaning.ticket.state, meaning.ticket);
  const { request_id } = stamp;
  return { ...journey, screen: "returning", order: { code: scan.code, request_id } };
}

/**
 * She has seen her appointment and goes on: to the documents, or to her number.
 * @param {Journey} journey
 * @param {PlannedService | undefined} service
 * @param {Stamp} stamp
 * @returns {Journey}
 */
export function arrived(journey, service, stamp) {
  if (journey.screen !== "appointment") return journey;
  const { code, appointment } = journey;
  const { service: id, items, visitor_kind } = appointment;
  const wish = { service: id, items, visitor_kind, code };
  if (!service?.precheck) return ordered(journey, wish, "arrive", stamp);
  return asking(journey, { wish, answers: {}, marks: {} }, "arrive");
}

/**
 * She waits again.
 * @param {Journey} journey
 * @param {Returning["order"]} order
 * @param {KnownTicket} ticket
 * @returns {Journey}
 */
export function cameBack(journey, order, ticket) {
  return journey.screen === "returning" && journey.order === order ? settled("returned", ticket) : journey;
}

/**
 * The server said no, for a reason that she is told, with what to do next.
 * @param {Journey} journey
 * @param {object} wanted what was asked
 * @param {Answer} told
 * @returns {Journey}
 */
export function refused(journey, wanted, told) {
  if (!isWaitingFor(journey, wanted)) return journey;
  return onwards(journey.before, { screen: "told", told });
}

/**
 * There is nothing left to do for her: her ticket stands as it stands.
 * @param {Journey} journey
 * @param {object} wanted
 * @param {Settled["kind"]} kind
 * @param {KnownTicket} ticket
 * @returns {Journey}
 */
export function known(journey, wanted, kind, ticket) {
  return isWaitingFor(journey, wanted) ? settled(kind, ticket) : journey;
}

/**
 * She takes a number like everybody.
 * @param {Journey} journey
 * @returns {Journey}
 */
export function tookNumberInstead(journey) {
  return journey.screen === "told" ? onwards(START, { screen: "areas" }) : journey;
}

/**
 * Whether she is on her way with a code: she can be taken in although no more numbers are given.
 * @param {Journey} journey
 */
export function isArriving(journey) {
  if (["code", "appointment", "told"].includes(journey.screen)) return true;
  return "wish" in journey && journey.wish.code !== undefined;
}

/**
 * @param {Place} before
 * @param {string} code
 * @returns {Reading}
 */
function reading(before, code) {
  return { screen: "reading", before, tapped: "code", scan: { code }, unanswered: before.unanswered };
}

/**
 * @param {Settled["kind"]} kind
 * @param {KnownTicket} ticket
 * @returns {Settled}
 */
function settled(kind, ticket) {
  return { screen: "settled", kind, ticket };
}
