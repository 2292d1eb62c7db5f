/**
 * What is said of a document that is needed, and what she may say of it.
 *
 * @import { Need, PlannedDocument, Say } from "../ui/types.js"
 */

import { text } from "../ui/plan.js";

/**
 * @param {Need} need
 * @returns {string[]} the marks that she may give
 */
export function waysOf({ or, only_if: onlyIf }) {
  return ["have", "missing", ...or, ...(onlyIf ? ["not_applicable"] : [])];
}

/**
 * @param {Need} need
 * @param {PlannedDocument | undefined} document
 * @param {{ language: string, say: Say }} here
 */
export function needWords(need, document, { language, say }) {
  const sentences = [
    need.helpful ? say("documents.helpful") : "",
    text(need.only_if, language),
    text(document?.hint, language),
  ];
  return {
    title: text(document?.name, language) || need.document,
    hint: sentences.filter(Boolean).map(asSentence).join(" "),
  };
}

/** The file may say “nur bei Lkw” as well as “Nur bei Lkw.”. @param {string} words */
function asSentence(words) {
  const begun = words.charAt(0).toLocaleUpperCase() + words.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
