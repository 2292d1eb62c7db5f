/**
 * How far one visitor has come at the kiosk. All that the kiosk knows of her is in here, and is forgotten with it.
 *
 * @import { ArrivingAppointment, KnownTicket, PlannedService, PrecheckAnswer } from "../ui/types.js"
 * @import { TakenTicket, TicketState, VisitorKind } from "../ui/types.js"
 */

/**
 * @typedef {object} Wish what she came for
 * @property {string} service
 * @property {number} items
 * @property {VisitorKind} visitor_kind
 * @property {string} [code] of her appointment; without one she comes as she is
 */

/**
 * @typedef {object} Said what she told the pre-check
 * @property {Record<string, string>} answers by question
 * @property {Record<string, string>} marks by document; she has what she does not mark
 */

/** @typedef {{ wish: Wish } & Said} Inquiry what the pre-check is asked */

/** @typedef {Wish & { language: string, request_id: string, precheck?: Said & { own_word: boolean } }} TicketOrder */

/** @typedef {Pick<TicketOrder, "language" | "request_id">} Stamp what makes an order one of its own */

/** @typedef {"unreachable" | "closed" | "paused" | "refused"} Trouble */

/**
 * @typedef {object} Answer why she cannot be taken in with this code, and when she could
 * @property {"too_early" | "wrong_day" | "day_over" | "appointment_cancelled" | "unknown_code" | "closed"} reason
 * @property {string} [slot] of her appointment
 * @property {string} [from] when she can be taken in
 */

/**
 * @typedef {object} Way
 * @property {Place | null} before the screen to which “back” leads
 * @property {TicketOrder | null} unanswered sent, and perhaps heard
 */

/**
 * @typedef {Way & { screen: "services", area: string }} ServicesPlace
 * @typedef {Way & { screen: "details", service: string, items: number }} DetailsPlace
 * @typedef {Way & { screen: "question", check: PrecheckAnswer & { question: string } } & Inquiry} QuestionPlace
 * @typedef {Way & { screen: "documents", check: PrecheckAnswer } & Inquiry} DocumentsPlace
 * @typedef {Way & { screen: "not_today", check: PrecheckAnswer } & Inquiry} NotTodayPlace
 * @typedef {Way & { screen: "code", typed: string }} CodePlace
 * @typedef {Way & { screen: "appointment", code: string } & ArrivingAppointment} AppointmentPlace
 * @typedef {Way & { screen: "told", told: Answer }} ToldPlace
 */

/**
 * @typedef {Way & { screen: "start" | "areas" | "search" | "directory" }
 *   | ServicesPlace | DetailsPlace | QuestionPlace | DocumentsPlace | NotTodayPlace
 *   | CodePlace | AppointmentPlace | ToldPlace} Place where she chooses something
 */

/**
 * @typedef {object} Asked a question to the server; until it is answered she sees the screen on which she tapped
 * @property {Place} before
 * @property {string} tapped
 * @property {TicketOrder | null} unanswered
 */

/**
 * @typedef {Asked & { screen: "checking", inquiry: Inquiry }} Checking
 * @typedef {Asked & { screen: "sending", order: TicketOrder }} Sending
 * @typedef {Asked & { screen: "reading", scan: { code: string } }} Reading
 * @typedef {Asked & { screen: "returning", order: { code: string, request_id: string } }} Returning
 * @typedef {Checking | Sending | Reading | Returning} InQuestion
 * @typedef {Asked & { screen: "trouble", asked: InQuestion, trouble: Trouble }} InTrouble
 * @typedef {{ screen: "ticket", ticket: TakenTicket }} WithTicket
 * @typedef {{ screen: "settled", kind: TicketState | "returned" | "checked_in", ticket: KnownTicket }} Settled
 */

/** @typedef {Place | InTrouble | WithTicket | Settled} Seen what can be drawn */
/** @typedef {Seen | InQuestion} Journey */

const IN_QUESTION = ["checking", "sending", "reading", "returning"];

/** @type {Place} */
export const START = { screen: "start", before: null, unanswered: null };

/**
 * @param {Journey} journey
 * @returns {Journey}
 */
export function begun(journey) {
  return journey.screen === "start" ? onwards(journey, { screen: "areas" }) : journey;
}

/**
 * @param {Journey} journey
 * @param {string} area
 * @returns {Journey}
 */
export function choseArea(journey, area) {
  return journey.screen === "areas" ? onwards(journey, { screen: "services", area }) : journey;
}

/**
 * @param {Journey} journey
 * @param {"search" | "directory"} screen
 * @returns {Journey}
 */
export function lookedUp(journey, screen) {
  return isPlace(journey) && journey.screen !== screen ? onwards(journey, { screen }) : journey;
}

/**
 * @param {Journey} journey
 * @param {PlannedService} service
 * @param {Stamp} stamp
 * @returns {Journey}
 */
export function choseService(journey, service, stamp) {
  if (!isPlace(journey)) return journey;
  if (needsDetails(service)) return onwards(journey, { screen: "details", service: service.id, items: 1 });
  return wished(journey, service, { items: 1, visitor_kind: service.kinds[0] ?? "private" }, stamp);
}

/** @param {PlannedService} service */
export function needsDetails({ kinds, items }) {
  return kinds.length > 1 || items !== null;
}

/**
 * @param {Journey} journey
 * @param {number} items
 * @returns {Journey}
 */
export function counted(journey, items) {
  return journey.screen === "details" ? { ...journey, items } : journey;
}

/**
 * @param {Journey} journey
 * @param {PlannedService} service
 * @param {{ items?: number, visitor_kind?: VisitorKind }} details
 * @param {Stamp} stamp
 * @returns {Journey}
 */
export function gaveDetails(journey, service, details, stamp) {
  if (journey.screen !== "details" || journey.service !== service.id) return journey;
  const known = { items: journey.items, visitor_kind: service.kinds[0] ?? /** @type {const} */ ("private") };
  return wished(journey, service, { ...known, ...details }, stamp);
}

/**
 * @param {Journey} journey
 * @returns {Journey}
 */
export function wentBack(journey) {
  if (journey.screen === "trouble") return { ...journey.before, unanswered: openOrder(journey) };
  if (!isPlace(journey) || !journey.before) return journey;
  return { ...journey.before, unanswered: journey.unanswered };
}

/**
 * The order for this wish. If an earlier one for the service was never answered it may have been heard all the same:
 * the very same order again can only bring the same number.
 * @param {Place} place
 * @param {Omit<TicketOrder, keyof Stamp>} wish
 * @param {string} tapped
 * @param {Stamp} stamp
 * @returns {Sending}
 */
export function ordered(place, wish, tapped, stamp) {
  const { unanswered } = place;
  const isTheSame = unanswered?.service === wish.service && unanswered.code === wish.code;
  const order = isTheSame ? unanswered : { ...wish, ...stamp };
  return { screen: "sending", before: place, tapped, order, unanswered };
}

/**
 * @param {Journey} journey
 * @returns {Journey}
 */
export function triedAgain(journey) {
  return journey.screen === "trouble" ? journey.asked : journey;
}

/**
 * @param {Journey} journey
 * @param {TicketOrder} order
 * @param {TakenTicket} ticket
 * @returns {Journey}
 */
export function answered(journey, order, ticket) {
  return journey.screen === "sending" && journey.order === order ? { screen: "ticket", ticket } : journey;
}

/**
 * @param {Journey} journey
 * @param {object} wanted what was asked
 * @param {Trouble} trouble
 * @returns {Journey}
 */
export function failed(journey, wanted, trouble) {
  return isWaitingFor(journey, wanted) ? { ...journey, screen: "trouble", asked: journey, trouble } : journey;
}

/**
 * The screen that is drawn: while the server is asked, still the one on which she tapped.
 * @param {Journey} journey
 * @returns {Seen}
 */
export function seen(journey) {
  return isInQuestion(journey) ? journey.before : journey;
}

/**
 * What she tapped on it, while the server is asked.
 * @param {Journey} journey
 */
export function tappedIn(journey) {
  return isInQuestion(journey) ? journey.tapped : null;
}

/**
 * @param {Journey} journey
 * @returns {journey is InQuestion}
 */
export function isInQuestion(journey) {
  return IN_QUESTION.includes(journey.screen);
}

/**
 * @param {Journey} journey
 * @returns {journey is Place}
 */
export function isPlace(journey) {
  return ![...IN_QUESTION, "trouble", "ticket", "settled"].includes(journey.screen);
}

/**
 * One screen further.
 * @template {object} T
 * @param {Place} before
 * @param {T} place
 * @returns {T & Way}
 */
export function onwards(before, place) {
  return { ...place, before, unanswered: before.unanswered };
}

/**
 * With her wish known: first the documents, if the service has any to check.
 * @param {Place} place
 * @param {PlannedService} service
 * @param {Omit<Wish, "service">} details
 * @param {Stamp} stamp
 * @returns {Journey}
 */
function wished(place, service, details, stamp) {
  const wish = { service: service.id, ...details };
  const tapped = place.screen === "details" ? keyTapped(service, wish) : service.id;
  if (!service.precheck) return ordered(place, wish, tapped, stamp);
  return asking(place, { wish, answers: {}, marks: {} }, tapped);
}

/**
 * @param {Place} place
 * @param {Inquiry} inquiry
 * @param {string} tapped
 * @returns {Checking}
 */
export function asking(place, inquiry, tapped) {
  return { screen: "checking", before: place, tapped, inquiry, unanswered: place.unanswered };
}

/**
 * @param {PlannedService} service
 * @param {Wish} wish
 */
function keyTapped({ kinds }, { items, visitor_kind }) {
  return kinds.length > 1 ? visitor_kind : String(items);
}

/**
 * @param {Journey} journey
 * @param {object} wanted
 * @returns {journey is InQuestion}
 */
export function isWaitingFor(journey, wanted) {
  if (journey.screen === "checking") return journey.inquiry === wanted;
  if (journey.screen === "reading") return journey.scan === wanted;
  return (journey.screen === "sending" || journey.screen === "returning") && journey.order === wanted;
}

/** @param {InTrouble} journey */
function openOrder({ trouble, asked, unanswered }) {
  if (asked.screen !== "sending") return unanswered;
  return trouble === "unreachable" ? asked.order : null;
}
