/**
 * The words of a page, in every language we have them in.
 *
 * @import { Say } from "./types.js"
 */

import { request } from "./api.js";
import { speak } from "./speak.js";

/** The first language: whatever is missing in another one is said in this. */
export const FIRST_LANGUAGE = "de";
export const LANGUAGES = ["de", "en"];

/**
 * Load `ui/words/common.*.json` and `ui/words/<page>.*.json`.
 * @param {string} page
 * @returns {Promise<(language: string) => Say>}
 */
export async function words(page) {
  const lists = await Promise.all(LANGUAGES.map(async (language) => [language, await wordList(page, language)]));
  /** @type {Record<string, Record<string, string>>} */
  const byLanguage = Object.fromEntries(lists);
  const first = byLanguage[FIRST_LANGUAGE] ?? {};
  const spoken = new Map(LANGUAGES.map((language) => [language, speak(byLanguage[language] ?? {}, language, first)]));
  const inFirst = speak(first, FIRST_LANGUAGE);
  return (language) => spoken.get(language) ?? inFirst;
}

/**
 * @param {string} page
 * @param {string} language
 * @returns {Promise<Record<string, string>>}
 */
async function wordList(page, language) {
  const [common, own] = await Promise.all(["common", page].map((name) => request("GET", address(name, language))));
  return { ...common, ...own };
}

/**
 * @param {string} name
 * @param {string} language
 */
function address(name, language) {
  return new URL(`./words/${name}.${language}.json`, import.meta.url).href;
}
