/**
 * One visitor's journey through the kiosk, and what she may do on it.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Plan, VisitorKind } from "../ui/types.js"
 * @import { Change } from "./asking_server.js"
 * @import { Journey } from "./journey.js"
 */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { once, requestId } from "../ui/api.js";
import { arrived, enteredCode, hasCode, scanned, tookNumberInstead, typed } from "./arrival_journey.js";
import { askServer } from "./asking_server.js";
import { START, begun, choseArea, choseService, counted, gaveDetails, isInQuestion } from "./journey.js";
import { lookedUp, triedAgain, wentBack } from "./journey.js";
import { answeredQuestion, askedForHelp, gaveWord, handedIn, insisted, marked } from "./precheck_journey.js";

/**
 * @param {Plan} plan
 * @param {Signal<string>} language
 * @param {() => Date} now
 */
export function useJourney(plan, language, now) {
  const [journey, setJourney] = useState(/** @type {Journey} */ (START));
  const lobby = `/api/lobbies/${encodeURIComponent(plan.id)}`;
  const latest = useRef(plan);
  latest.current = plan;
  const stamp = useMemo(() => () => ({ language: language.peek(), request_id: requestId() }), [language]);

  useEffect(() => {
    const here = { lobby, stamp, now, timeZone: latest.current.time_zone, change: setJourney };
    if (isInQuestion(journey)) void askServer(journey, here);
  }, [lobby, journey, stamp, now]);

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
  const serviceOfAppointment = (/** @type {Journey} */ now) =>
    now.screen === "appointment" ? serviceOf(now.appointment.service) : undefined;
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
    haveCode: () => change(hasCode),
    type: (/** @type {string} */ text) => change((now) => typed(now, text)),
    enterCode: () => change(enteredCode),
    scan: (/** @type {string} */ code) => change((now) => scanned(now, code)),
    arrive: () => change((now) => arrived(now, serviceOfAppointment(now), stamp())),
    takeNumberInstead: () => change(tookNumberInstead),
    back: () => change(wentBack),
    retry: () => change(triedAgain),
    forget: () => change(() => START),
    /** She goes without a number because of what the pre-check said; nobody waits for this to be written down. */
    saveWait: (/** @type {string} */ service) =>
      void once("POST", `${lobby}/saved-waits`, { service }).catch(() => undefined),
  };
}
