/**
 * How far one visitor has come at the kiosk. All that the kiosk knows of her is in here, and is forgotten with it.
 *
 * @import { TakenTicket } from "../ui/types.js"
 */

/**
 * @typedef {object} TicketOrder what is sent to take a ticket
 * @property {string} service
 * @property {string} language
 * @property {string} request_id
 */

/** @typedef {"unreachable" | "closed" | "paused" | "refused"} Trouble */

/**
 * @typedef {{ screen: "areas", unanswered: TicketOrder | null }
 *   | { screen: "services", area: string, unanswered: TicketOrder | null }
 *   | { screen: "sending", area: string, order: TicketOrder }
 *   | { screen: "trouble", area: string, order: TicketOrder, trouble: Trouble }
 *   | { screen: "ticket", ticket: TakenTicket }} Journey
 */

/** @type {Journey} */
export const START = { screen: "areas", unanswered: null };

/**
 * @param {Journey} journey
 * @param {string} area
 * @returns {Journey}
 */
export function choseArea(journey, area) {
  return journey.screen === "areas" ? { screen: "services", area, unanswered: journey.unanswered } : journey;
}

/**
 * @param {Journey} journey
 * @returns {Journey}
 */
export function wentBack(journey) {
  if (journey.screen === "services") return { screen: "areas", unanswered: journey.unanswered };
  if (journey.screen === "trouble") return { screen: "services", area: journey.area, unanswered: openOrder(journey) };
  return journey;
}

/**
 * The order for this service. If an earlier one was never answered it may have been heard all the same:
 * the very same order again can only bring the same number.
 * @param {Journey} journey
 * @param {TicketOrder} order
 * @returns {Journey}
 */
export function ordered(journey, order) {
  if (journey.screen !== "services") return journey;
  const isSame = journey.unanswered?.service === order.service;
  return { screen: "sending", area: journey.area, order: (isSame && journey.unanswered) || order };
}

/**
 * @param {Journey} journey
 * @returns {Journey}
 */
export function triedAgain(journey) {
  return journey.screen === "trouble" ? { screen: "sending", area: journey.area, order: journey.order } : journey;
}

/**
 * @param {Journey} journey
 * @param {TicketOrder} order
 * @param {TakenTicket} ticket
 * @returns {Journey}
 */
export function answered(journey, order, ticket) {
  return isSending(journey, order) ? { screen: "ticket", ticket } : journey;
}

/**
 * @param {Journey} journey
 * @param {TicketOrder} order
 * @param {Trouble} trouble
 * @returns {Journey}
 */
export function failed(journey, order, trouble) {
  return isSending(journey, order) ? { ...journey, screen: "trouble", trouble } : journey;
}

/**
 * @param {Journey} journey
 * @param {TicketOrder} order
 * @returns {journey is Extract<Journey, { screen: "sending" }>}
 */
function isSending(journey, order) {
  return journey.screen === "sending" && journey.order.request_id === order.request_id;
}

/** @param {Extract<Journey, { screen: "trouble" }>} journey */
function openOrder({ trouble, order }) {
  return trouble === "unreachable" ? order : null;
}
