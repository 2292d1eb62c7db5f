/**
 * A text of the house in the two languages that stand on the wall.
 *
 * @import { Texts } from "../ui/types.js"
 */

/**
 * @param {Texts | null | undefined} texts
 * @param {readonly string[]} languages
 * @returns {{ text: string, language: string }[]} each text once, also if it was written in one language only
 */
export function inTwoLanguages(texts, languages) {
  const written = languages.filter((language) => texts?.[language]).slice(0, 2);
  const said = written.map((language) => ({ text: texts?.[language] ?? "", language }));
  return said.filter(({ text }, place) => said.findIndex((one) => one.text === text) === place);
}
