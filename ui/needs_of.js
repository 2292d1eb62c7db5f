/**
 * All that a service may need, and what may stand in for it.
 *
 * @import { Plan, PlannedDocument, PlannedNeed } from "./types.js"
 */

/**
 * First what its sets say, then what is its own. One way or another the same document can be needed twice; then all
 * that may stand in for it counts.
 * @param {string} service
 * @param {Pick<Plan, "services" | "document_sets">} plan
 * @returns {PlannedNeed[]}
 */
export function needsOf(service, { services, document_sets: sets }) {
  const precheck = services.find(({ id }) => id === service)?.precheck;
  const shared = (precheck?.sets ?? []).flatMap((name) => sets.find(({ id }) => id === name)?.needs ?? []);
  /** @type {Map<string, PlannedNeed>} */
  const needs = new Map();
  for (const need of [...shared, ...(precheck?.needs ?? [])]) {
    needs.set(need.document, both(needs.get(need.document), need));
  }
  return [...needs.values()];
}

/**
 * What she may bring instead of a document.
 * @param {string} document
 * @param {string} service
 * @param {Pick<Plan, "services" | "documents" | "document_sets">} plan
 * @returns {PlannedDocument[]}
 */
export function insteadOf(document, service, plan) {
  const others = needsOf(service, plan).find((need) => need.document === document)?.or ?? [];
  return others.flatMap((other) => plan.documents.find(({ id }) => id === other) ?? []);
}

/**
 * @param {PlannedNeed | undefined} one
 * @param {PlannedNeed} other
 * @returns {PlannedNeed}
 */
function both(one, other) {
  if (one === undefined) return other;
  return { ...one, ...other, or: [...new Set([...(one.or ?? []), ...(other.or ?? [])])] };
}
