/** What a key of the on-screen keyboard makes of the text. */

export const MOST_LETTERS = 60;

/**
 * @param {string} text
 * @param {string} letter
 */
export function withLetter(text, letter) {
  const isSpaceInVain = letter === " " && (text === "" || text.endsWith(" "));
  return isSpaceInVain ? text : (text + letter).slice(0, MOST_LETTERS);
}

/** @param {string} text */
export function withoutLast(text) {
  return [...text].slice(0, -1).join("");
}
