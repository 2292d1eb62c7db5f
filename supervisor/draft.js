/**
 * A notice while it is being written, one text for each language of the lobby.
 *
 * @import { Texts } from "../ui/types.js"
 */

/** Characters; more cannot be read in passing. */
export const LONGEST_NOTICE = 200;

/** A notice is one line of text, however it was typed. */
const BREAKS = /[\s\p{Cc}]+/gu;

/**
 * What would stand on the screens: languages without a text are left out.
 * @param {Texts} draft
 * @param {readonly string[]} languages the first one is required
 * @returns {Texts | null} null while it cannot be shown
 */
export function noticeOf(draft, languages) {
  const texts = languages.map((language) => [language, inOneLine(draft[language] ?? "")]).filter(([, text]) => text);
  /** @type {Texts} */
  const notice = Object.fromEntries(texts);
  return languages[0] !== undefined && notice[languages[0]] ? notice : null;
}

/**
 * @param {Texts | null} one
 * @param {Texts | null} other
 * @param {readonly string[]} languages
 */
export function isSameNotice(one, other, languages) {
  return languages.every((language) => (one?.[language] ?? "") === (other?.[language] ?? ""));
}

/** @param {string} text */
function inOneLine(text) {
  return text.replaceAll(BREAKS, " ").trim();
}
