/**
 * What the server is asked on a visitor's way, and what its answer makes of her journey.
 *
 * @import { Inquiry, InQuestion, Journey, Reading, Returning, Stamp, TicketOrder } from "./journey.js"
 */

import { insist, once } from "../ui/api.js";
import { answerTo } from "./answer.js";
import { cameBack, known, refused, understood } from "./arrival_journey.js";
import { answered, failed } from "./journey.js";
import { checked } from "./precheck_journey.js";
import { troubleOf } from "./trouble.js";

/** @typedef {(change: (journey: Journey) => Journey) => void} Change */

/**
 * @typedef {object} Here
 * @property {string} lobby the address of the lobby
 * @property {() => Stamp} stamp
 * @property {() => Date} now
 * @property {string} timeZone
 * @property {Change} change
 */

/**
 * @param {InQuestion} journey
 * @param {Here} here
 */
export function askServer(journey, here) {
  if (journey.screen === "checking") return check(journey.inquiry, here);
  if (journey.screen === "reading") return read(journey.scan, here);
  if (journey.screen === "returning") return comeBack(journey.order, here);
  return takeTicket(journey.order, here);
}

/**
 * @param {TicketOrder} order
 * @param {Here} here
 */
async function takeTicket(order, here) {
  const { code, service, items, visitor_kind: kind, ...rest } = order;
  try {
    const { ticket } = code
      ? await once("POST", `${here.lobby}/arrivals`, { code, ...rest })
      : await once("POST", `${here.lobby}/tickets`, { service, items, visitor_kind: kind, ...rest });
    here.change((now) => answered(now, order, ticket));
  } catch (error) {
    if (code) deny(order, error, here);
    else here.change((now) => failed(now, order, troubleOf(error)));
  }
}

/**
 * @param {Inquiry} inquiry
 * @param {Here} here
 */
async function check(inquiry, { lobby, stamp, change }) {
  const { wish, answers, marks } = inquiry;
  try {
    const service = `${lobby}/services/${encodeURIComponent(wish.service)}`;
    const said = await insist("POST", `${service}/precheck`, { answers, marks });
    change((now) => checked(now, inquiry, said, stamp()));
  } catch (error) {
    change((now) => failed(now, inquiry, troubleOf(error)));
  }
}

/**
 * @param {Reading["scan"]} scan
 * @param {Here} here
 */
async function read(scan, here) {
  try {
    const meaning = await insist("POST", `${here.lobby}/codes`, scan);
    here.change((now) => understood(now, scan, meaning, here.stamp()));
  } catch (error) {
    deny(scan, error, here);
  }
}

/**
 * @param {Returning["order"]} order
 * @param {Here} here
 */
async function comeBack(order, here) {
  try {
    const { ticket } = await once("POST", `${here.lobby}/returns`, { ...order });
    here.change((now) => cameBack(now, order, ticket));
  } catch (error) {
    deny(order, error, here);
  }
}

/**
 * Some refusals are answers that she can do something with; all else is trouble.
 * @param {object} wanted
 * @param {unknown} error
 * @param {Here} here
 */
function deny(wanted, error, { now: clock, timeZone, change }) {
  const answer = answerTo(error, { now: clock(), timeZone });
  change((now) => {
    if (answer === null) return failed(now, wanted, troubleOf(error));
    if ("kind" in answer) return known(now, wanted, answer.kind, answer.ticket);
    return refused(now, wanted, answer);
  });
}
