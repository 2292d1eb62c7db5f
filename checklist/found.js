/**
 * What the plan knows of the things that a link names.
 *
 * @import { Plan, PlannedDocument, PlannedService } from "../ui/types.js"
 * @import { Link } from "./link.js"
 */

/**
 * @typedef {object} Found
 * @property {PlannedService | null} service
 * @property {PlannedDocument[]} documents in the order of the link, each once
 */

/**
 * Plans change: what this one does not know (any more) is left out.
 * @param {Plan | null} plan
 * @param {Link | null} link
 * @returns {Found}
 */
export function found(plan, link) {
  const service = plan?.services.find(({ id }) => id === link?.service) ?? null;
  const documents = [...new Set(link?.documents)].flatMap((id) => plan?.documents.find((one) => one.id === id) ?? []);
  return { service, documents };
}
