/**
 * The documents of a ticket, as the clerk sees and corrects them.
 *
 * @import { Order } from "../ui/orders.js"
 * @import { ClerkTicket, Outcome, Plan, PlannedNeed, Texts } from "../ui/types.js"
 */

import { needsOf } from "../ui/needs_of.js";

/** @typedef {Pick<Plan, "services" | "documents" | "document_sets">} Catalogue */

/**
 * @typedef {object} DocumentRow
 * @property {string} document its id
 * @property {Texts | null} name null if the plan no longer knows it
 * @property {string | null} mark null: nobody has looked yet
 * @property {string[]} marks what the clerk may say of it
 * @property {boolean} helpful it can be done without
 */

/**
 * @param {Pick<ClerkTicket, "service" | "precheck">} ticket
 * @param {Catalogue} plan
 * @returns {Outcome | "unchecked" | null} null: nothing is checked for this service
 */
export function outcomeOf({ service, precheck }, plan) {
  if (precheck !== null) return precheck.outcome;
  return needsOf(service, plan).length > 0 ? "unchecked" : null;
}

/**
 * What was checked, in the order of the plan. Where nothing was, all that this service may need.
 * @param {Pick<ClerkTicket, "service" | "precheck">} ticket
 * @param {Catalogue} plan
 * @returns {DocumentRow[]}
 */
export function documentRows({ service, precheck }, plan) {
  const needs = needsOf(service, plan);
  const marked = new Map(precheck?.documents.map(({ document, mark }) => [document, mark]));
  const checked = needs.filter(({ document }) => marked.has(document));
  const forgotten = [...marked.keys()].filter((id) => !needs.some(({ document }) => document === id));
  const shown = [...(marked.size > 0 ? checked : needs), ...forgotten.map((document) => ({ document }))];
  return shown.map((need) => row(need, marked.get(need.document) ?? null, plan));
}

/**
 * The clerk has looked: this document is there, is missing, or another one is there instead.
 * @param {Pick<ClerkTicket, "id">} ticket
 * @param {DocumentRow} row
 * @param {string} mark
 * @returns {Order}
 */
export function correction(ticket, { document, mark: before }, mark) {
  const order = corrected(ticket, { marks: { [document]: mark } });
  return before === null ? order : { ...order, undo: corrected(ticket, { marks: { [document]: before } }) };
}

/**
 * What stopped the visitor at the kiosk does not count.
 * @param {Pick<ClerkTicket, "id">} ticket
 * @returns {Order}
 */
export function possibleAfterAll(ticket) {
  return corrected(ticket, { marks: {}, stopped: false });
}

/**
 * @param {Pick<ClerkTicket, "id">} ticket
 * @param {Record<string, unknown>} body
 * @returns {Order}
 */
function corrected({ id }, body) {
  return { act: "correct", subject: id, requests: [{ method: "PUT", path: `/api/tickets/${id}/precheck`, body }] };
}

/**
 * @param {PlannedNeed} need
 * @param {string | null} mark
 * @param {Catalogue} plan
 * @returns {DocumentRow}
 */
function row({ document, or = [], helpful = false, only_if }, mark, plan) {
  const name = plan.documents.find(({ id }) => id === document)?.name ?? null;
  return { document, name, mark, marks: ["have", ...or, "missing", ...(only_if ? ["not_applicable"] : [])], helpful };
}
