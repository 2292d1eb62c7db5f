/**
 * What the supervisor asks of the server, and what takes it back.
 *
 * @import { Order, Request } from "../ui/orders.js"
 * @import { Texts, Today } from "../ui/types.js"
 * @import { ServiceRow } from "./areas.js"
 */

import { clockTime } from "../ui/times.js";

/**
 * @param {object} lever
 * @param {string} lever.lobby
 * @param {string} lever.service
 * @param {string} lever.name
 * @param {boolean} lever.pause false: resume
 * @returns {Order}
 */
export function pauseService({ lobby, service, name, pause }) {
  const order = (/** @type {boolean} */ to) => ({
    act: to ? "pause" : "resume",
    subject: service,
    requests: [pausing(lobby, service, to)],
    facts: { name },
  });
  return { ...order(pause), undo: order(!pause) };
}

/**
 * Every service of an area that is not so already; taking it back leaves alone what was paused before.
 * @param {object} lever
 * @param {string} lever.lobby
 * @param {string} lever.area
 * @param {string} lever.name
 * @param {readonly ServiceRow[]} lever.services
 * @param {boolean} lever.pause false: resume
 * @returns {Order}
 */
export function pauseArea({ lobby, area, name, services, pause }) {
  const others = services.filter(({ paused }) => paused !== pause).map(({ service }) => service.id);
  const order = (/** @type {boolean} */ to) => ({
    act: to ? "pause_area" : "resume_area",
    subject: area,
    requests: others.map((service) => pausing(lobby, service, to)),
    facts: { name },
  });
  return { ...order(pause), undo: order(!pause) };
}

/** @typedef {{ lobby: string, today: Today, timeZone: string }} Day the day as it stands before the act */

/**
 * @param {Day} before
 * @param {string} until such as 16:30; empty: to the end of the day
 * @returns {Order}
 */
export function openToday(before, until) {
  return { ...opening(before.lobby, until), undo: asBefore(before) };
}

/** @param {Day} before @returns {Order} */
export function closeToday(before) {
  return { ...closing(before.lobby), undo: asBefore(before) };
}

/** @param {Day} before @returns {Order} */
export function followHours(before) {
  return { ...following(before.lobby), undo: asBefore(before) };
}

/**
 * @param {string} lobby
 * @param {Texts} text
 * @param {Texts | null} before what stands on the screens now
 * @returns {Order}
 */
export function showNotice(lobby, text, before) {
  return { ...showing(lobby, text), undo: before === null ? takingDown(lobby) : showing(lobby, before) };
}

/**
 * @param {string} lobby
 * @param {Texts} before
 * @returns {Order}
 */
export function takeNoticeDown(lobby, before) {
  return { ...takingDown(lobby), undo: showing(lobby, before) };
}

/** @typedef {{ preset: string, name: string }} NamedRule a rule, and what the page calls it */

/**
 * @param {object} lever
 * @param {string} lever.lobby
 * @param {string} lever.own the preset of the lobby file
 * @param {NamedRule} lever.now
 * @param {NamedRule} lever.next
 * @returns {Order}
 */
export function callBy({ lobby, own, now, next }) {
  return { ...calling(lobby, own, next), undo: calling(lobby, own, now) };
}

/** @param {Day} day @returns {Order} */
function asBefore({ lobby, today, timeZone }) {
  if (today.by_hand === "closed") return closing(lobby);
  if (today.by_hand === "open") return opening(lobby, today.closes_at ? clockTime(today.closes_at, timeZone) : "");
  return following(lobby);
}

/**
 * @param {string} lobby
 * @param {string} until
 * @returns {Order}
 */
function opening(lobby, until) {
  // A day ends at 24:00, which no clock shows.
  const isAllDay = until === "" || until === "00:00";
  return {
    act: isAllDay ? "open_all_day" : "open",
    subject: null,
    requests: [put(lobby, "opening", isAllDay ? {} : { until })],
    facts: isAllDay ? {} : { time: until },
  };
}

/** @param {string} lobby @returns {Order} */
function closing(lobby) {
  return { act: "close", subject: null, requests: [put(lobby, "opening", { closed: true })] };
}

/** @param {string} lobby @returns {Order} */
function following(lobby) {
  return { act: "follow", subject: null, requests: [{ method: "DELETE", path: path(lobby, "opening") }] };
}

/**
 * @param {string} lobby
 * @param {Texts} text
 * @returns {Order}
 */
function showing(lobby, text) {
  return { act: "show_notice", subject: null, requests: [put(lobby, "notice", { text })] };
}

/** @param {string} lobby @returns {Order} */
function takingDown(lobby) {
  return { act: "take_notice_down", subject: null, requests: [{ method: "DELETE", path: path(lobby, "notice") }] };
}

/**
 * @param {string} lobby
 * @param {string} own
 * @param {NamedRule} rule
 * @returns {Order}
 */
function calling(lobby, own, { preset, name }) {
  if (preset !== own) return { act: "call_by", subject: null, requests: [put(lobby, "rule", { preset })], facts: { rule: name } };
  const request = /** @type {const} */ ({ method: "DELETE", path: path(lobby, "rule") });
  return { act: "call_by_own", subject: null, requests: [request], facts: { rule: name } };
}

/**
 * @param {string} lobby
 * @param {string} service
 * @param {boolean} pause
 * @returns {Request}
 */
function pausing(lobby, service, pause) {
  const lever = `services/${encodeURIComponent(service)}/pause`;
  return pause ? put(lobby, lever, {}) : { method: "DELETE", path: path(lobby, lever) };
}

/**
 * @param {string} lobby
 * @param {string} lever
 * @param {Record<string, unknown>} body
 * @returns {Request}
 */
function put(lobby, lever, body) {
  return { method: "PUT", path: path(lobby, lever), body };
}

/** @param {string} lobby @param {string} lever */
function path(lobby, lever) {
  return `/api/lobbies/${encodeURIComponent(lobby)}/${lever}`;
}
