/**
 * What she can do while she waits: get what is missing here, or have it sent to her.
 *
 * @import { Plan, VisitTicket } from "../ui/types.js"
 */

import { text } from "../ui/plan.js";

/**
 * @typedef {object} Meanwhile
 * @property {{ id: string, name: string, how: string }[]} here
 * @property {string[]} missing names of documents
 * @property {string[]} helpful names of documents
 */

/**
 * @param {Pick<VisitTicket, "precheck"> | null} ticket
 * @param {Pick<Plan, "documents"> | null} plan
 * @param {string} language
 * @returns {Meanwhile | null} null: nothing to do but wait
 */
export function meanwhile(ticket, plan, language) {
  const { here = [], missing = [], helpful = [] } = ticket?.precheck ?? {};
  if (plan === null || here.length + missing.length + helpful.length === 0) return null;
  const planned = (/** @type {string} */ id) => plan.documents.find((document) => document.id === id);
  const name = (/** @type {string} */ id) => text(planned(id)?.name, language) || id;
  return {
    here: here.map((id) => ({ id, name: name(id), how: text(planned(id)?.here, language) })),
    missing: missing.map(name),
    helpful: helpful.map(name),
  };
}
