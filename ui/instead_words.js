/**
 * What she may bring instead of a document, in words; nothing if only itself will do.
 *
 * @import { Plan, Say } from "./types.js"
 */

import { insteadOf } from "./needs_of.js";
import { text } from "./plan.js";

/**
 * @param {string} document
 * @param {string} service
 * @param {Plan} plan
 * @param {string} language
 * @param {Say} say
 */
export function insteadWords(document, service, plan, language, say) {
  const names = insteadOf(document, service, plan).map(({ name }) => text(name, language));
  return names.length > 0 ? say("documents.instead", { documents: names.join(", ") }) : "";
}
