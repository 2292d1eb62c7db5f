/**
 * One visitor's journey through the kiosk, and what she may do on it.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Plan, VisitorKind } from "../ui/types.js"
 * @import { Inquiry, Journey, TicketOrder } from "./journey.js"
 */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { insist, once, requestId } from "../ui/api.js";
import { START, answered, begun, choseArea, choseService, counted, failed } from "./journey.js";
import { gaveDetails, lookedUp, triedAgain, wentBack } from "./journey.js";
import { answeredQuestion, askedForHelp, checked, gaveWord, handedIn, insisted, marked } from "./precheck_journey.js";
import { troubleOf } from "./trouble.js";

/** @typedef {(change: (journey: Journey) => Journey) => void} Change */

/**
 * @param {Plan} plan
 * @param {Signal<string>} language
 */
export function useJourney(plan, language) {
  const [journey, setJourney] = useState(/** @type {Journey} */ (START));
  const lobby = `/api/lobbies/${encodeURIComponent(plan.id)}`;
  const latest = useRef(plan);
  latest.current = plan;
  const stamp = useMemo(() => () => ({ language: language.peek(), request_id: requestId() }), [language]);

  useEffect(() => {
    if (journey.screen === "sending") void takeTicket(lobby, journey.order, setJourney);
    if (journey.screen === "checking") void check(lobby, journey.inquiry, stamp, setJourney);
  }, [lobby, journey, stamp]);

  const acts = useMemo(() => actsOn(setJourney, latest, stamp, lobby), [latest, stamp, lobby]);
  return { journey, acts };
}

/**
 * @param {Change} change
 * @param {{ current: Plan }} plan
 * @param {() => { language: string, request_id: string }} stamp
 * @param {string} lobby
 */
function actsOn(change, plan, stamp, lobby) {
  const serviceOf = (/** @type {string} */ id) => plan.current.services.find((service) => service.id === id);
  return {
    begin: () => change(begun),
    search: () => change((now) => lookedUp(now, "search")),
    directory: () => change((now) => lookedUp(now, "directory")),
    choose: (/** @type {string} */ area) => change((now) => choseArea(now, area)),
    pickService(/** @type {string} */ id) {
      const service = serviceOf(id);
      if (service) change((now) => choseService(now, service, stamp()));
    },
    count: (/** @type {number} */ items) => change((now) => counted(now, items)),
    giveDetails(/** @type {string} */ id, /** @type {{ items?: number, visitor_kind?: VisitorKind }} */ details) {
      const service = serviceOf(id);
      if (service) change((now) => gaveDetails(now, service, details, stamp()));
    },
    answer: (/** @type {string} */ answer) => change((now) => answeredQuestion(now, answer)),
    giveWord: () => change((now) => gaveWord(now, stamp())),
    mark: (/** @type {string} */ document, /** @type {string} */ how) => change((now) => marked(now, document, how)),
    handIn: () => change((now) => handedIn(now, stamp())),
    insist: () => change((now) => insisted(now, stamp())),
    askForHelp: (/** @type {string} */ service) => change((now) => askedForHelp(now, service, stamp())),
    back: () => change(wentBack),
    retry: () => change(triedAgain),
    forget: () => change(() => START),
    /** She goes without a number because of what the pre-check said; nobody waits for this to be written down. */
    saveWait: (/** @type {string} */ service) =>
      void once("POST", `${lobby}/saved-waits`, { service }).catch(() => undefined),
  };
}

/**
 * @param {string} lobby
 * @param {TicketOrder} order
 * @param {Change} change
 */
async function takeTicket(lobby, order, change) {
  try {
    const { ticket } = await once("POST", `${lobby}/tickets`, { ...order });
    change((now) => answered(now, order, ticket));
  } catch (error) {
    change((now) => failed(now, order, troubleOf(error)));
  }
}

/**
 * @param {string} lobby
 * @param {Inquiry} inquiry
 * @param {() => { language: string, request_id: string }} stamp
 * @param {Change} change
 */
async function check(lobby, inquiry, stamp, change) {
  const { wish, answers, marks } = inquiry;
  try {
    const service = `${lobby}/services/${encodeURIComponent(wish.service)}`;
    const said = await insist("POST", `${service}/precheck`, { answers, marks });
    change((now) => checked(now, inquiry, said, stamp()));
  } catch (error) {
    change((now) => failed(now, inquiry, troubleOf(error)));
  }
}
