/**
 * What one might type, for those who wonder.
 *
 * @import { Plan } from "../ui/types.js"
 */

const SHOWN = 3;

/**
 * Words from different places of the list, so that they show how much can be found.
 * @param {Pick<Plan, "search_words">} plan
 * @param {string} language
 * @returns {string[]}
 */
export function examples({ search_words }, language) {
  const firsts = search_words.filter(({ note }) => !note).flatMap(({ words }) => words[language]?.slice(0, 1) ?? []);
  const step = Math.max(1, firsts.length / SHOWN);
  return [...new Set(firsts)].filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
