/**
 * Who is where in the house, from A to Z.
 *
 * @import { DirectoryEntry } from "../ui/types.js"
 */

import { text } from "../ui/plan.js";

/**
 * @param {readonly DirectoryEntry[]} directory
 * @param {string} language
 * @returns {DirectoryEntry[]}
 */
export function fromAToZ(directory, language) {
  const { compare } = new Intl.Collator(language);
  return [...directory].sort((one, other) => compare(text(one.name, language), text(other.name, language)));
}
