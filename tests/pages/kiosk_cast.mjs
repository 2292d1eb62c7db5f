/**
 * The services, orders and answers of the kiosk's tests.
 *
 * @import { Stamp } from "../../kiosk/journey.js"
 * @import { PlannedService, PrecheckAnswer, Today } from "../../ui/types.js"
 */

/** @param {string} id @param {Partial<PlannedService>} [more] @returns {PlannedService} */
export function service(id, more = {}) {
  return { id, area: "papers", name: {}, minutes: 15, kinds: ["private"], items: null, precheck: null, ...more };
}

export const PRECHECK = { ask: [], sets: [], needs: [], stops: [], notes: [] };
export const LIBRARY_CARD = service("library-card");
export const PASSPORT = service("passport", { precheck: PRECHECK });
export const CAR = service("car", { kinds: ["private", "commercial"], items: { up_to: 10, question: {} } });

/** @type {Stamp} */
export const FIRST = Object.freeze({ language: "de", request_id: "first-attempt" });
/** @type {Stamp} */
export const SECOND = Object.freeze({ language: "de", request_id: "second-attempt" });

export const TICKET = Object.freeze({
  id: 17,
  number: "A012",
  area: "papers",
  service: "passport",
  state: /** @type {const} */ ("waiting"),
  language: "de",
  ahead: 3,
  taken_at: "2026-11-21T09:00:00.000Z",
  precheck: null,
  standing: /** @type {const} */ ("walk_in"),
  slot: null,
  token: "secret",
});

/** What the server says when nothing (more) is asked. @param {Partial<PrecheckAnswer>} [more] @returns {PrecheckAnswer} */
export function said(more = {}) {
  const nothing = { stop: null, needs: [], notes: [], missing: [], here: [], helpful: [], link: null };
  return { asked: [], question: null, left: 0, outcome: "complete", ...nothing, ...more };
}

/** @param {string} question */
export const asks = (question) => said({ question, left: 2, outcome: null });

export const NEEDS = said({ needs: [{ document: "old-card", or: [], helpful: false, only_if: null }] });

/** @param {Today["state"]} state @param {Partial<Today>} [more] @returns {Today} */
export function today(state, more = {}) {
  return { day: "", state, closes_at: null, last_ticket_at: null, opens_at: null, note: null, by_hand: null, ...more };
}
