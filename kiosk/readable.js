/**
 * What a screen says, as it would be read to somebody: piece by piece, each in its language.
 *
 * @import { Part } from "../ui/voice.js"
 */

/** What the screen says, then what one can choose. */
const READ = ".frame__says, .frame__choices";
/** Pictures and arrows; what counts down or is meant for screen readers, which read for themselves. */
const NOT_READ = "[aria-hidden=true], [hidden], [role=timer], [role=status], .visually-hidden";

/**
 * @param {ParentNode} page
 * @param {string} language
 * @returns {Part[]}
 */
export function readable(page, language) {
  return [...page.querySelectorAll(READ)].flatMap((place) => pieces(place, language));
}

/**
 * Texts within one line belong together; each line is a piece, so that there is a breath between two.
 * @param {Element} place
 * @param {string} language
 * @returns {Part[]}
 */
function pieces(place, language) {
  /** @type {Map<Element, string[]>} */
  const lines = new Map();
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { parentElement: element, textContent } = text;
    if (!element || !textContent?.trim() || element.closest(NOT_READ)) continue;
    const line = lineOf(element);
    lines.set(line, [...(lines.get(line) ?? []), textContent.trim()]);
  }
  return [...lines].map(([line, words]) => ({ text: words.join(" "), language: languageOf(line) ?? language }));
}

/** @param {Element} element @returns {Element} */
function lineOf(element) {
  const pair = element.closest("dl > div");
  if (pair) return pair;
  const isInLine = getComputedStyle(element).display === "inline";
  return isInLine && element.parentElement ? lineOf(element.parentElement) : element;
}

/** @param {Element} element */
function languageOf(element) {
  const named = element.closest("[lang]:not(html)");
  return named instanceof HTMLElement ? named.lang : null;
}
