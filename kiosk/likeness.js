/** How far what somebody typed is from phrases: mistakes in spelling, words left out, beginnings, other endings. */

import { isInside, mistakes } from "./spelling.js";

/** Fewer letters stand inside too many words. */
const LEAST_LETTERS_INSIDE = 4;
const LEAST_LETTERS_OF_A_PART = 8;
/** What stands alone means itself: “Umzug”, but not the parents in “passports for parents and children”. */
const LEAST_LETTERS_OF_A_WHOLE_PHRASE = 5;
const LEAST_LETTERS_WITH_ENDING = 7;
const MOST_MISTAKES = 3;
const ENDING = /(ung|ungen|en|n)$/;

/** What costs how much, where one mistake in spelling is 1. */
const WORD_BEGINS = 0.1;
const OTHER_ENDING = 0.2;
const STANDS_INSIDE = 0.3;
const IS_ONLY_A_PART = 2.5;
const LEFT_OVER = 0.5;
const WORD_MISSED = 1.5;

/** @typedef {readonly string[]} Words as `wordsOf` gives them */

/**
 * Words that mean nothing in any of the phrases (“I would like to”) are left out.
 * @param {Words} typed
 * @param {readonly Words[]} phrases
 * @returns {number[]} for each phrase; Infinity: nothing alike
 */
export function distances(typed, phrases) {
  const table = phrases.map((phrase) => typed.map((word) => toOneOf(word, phrase)));
  const isKnown = typed.map((_, column) => table.some((row) => isFinite(row[column] ?? Infinity)));
  return phrases.map((phrase, index) => {
    const known = (table[index] ?? []).filter((_, column) => isKnown[column]);
    return leftOver(typed, phrase) + Math.min(wordByWord(known), inOneWord(typed, phrase));
  });
}

/**
 * The share of the phrase that she has not typed: of two phrases that fit, the shorter one is meant.
 * @param {Words} typed
 * @param {Words} phrase
 */
function leftOver(typed, phrase) {
  const [letters, all] = [typed.join("").length, phrase.join("").length];
  return all === 0 ? 0 : (LEFT_OVER * Math.max(0, all - letters)) / all;
}

/** @param {readonly number[]} known how far the words are from this phrase that mean something somewhere */
function wordByWord(known) {
  if (!known.some(isFinite)) return Infinity;
  return known.reduce((sum, distance) => sum + Math.min(distance, WORD_MISSED), 0);
}

/**
 * As if everything was one word: “Auto um melden” and “Autoummeldung”.
 * @param {Words} typed
 * @param {Words} phrase
 */
function inOneWord(typed, phrase) {
  const ends = phrase.map((_, index) => phrase.slice(index).join(""));
  return Math.min(...ends.map((end) => toWord(typed.join(""), end)));
}

/**
 * @param {string} word
 * @param {Words} phrase
 */
function toOneOf(word, phrase) {
  return Math.min(
    ...phrase.map((one) => Math.min(toWord(word, one), toPart(word, one, LEAST_LETTERS_OF_A_PART))),
    toPart(word, phrase.join(""), LEAST_LETTERS_OF_A_WHOLE_PHRASE),
  );
}

/**
 * @param {string} typed
 * @param {string} word
 */
function toWord(typed, word) {
  return Math.min(
    toSpelling(typed, word),
    toOtherEnding(typed, word),
    typed.length >= LEAST_LETTERS_INSIDE && isInside(typed, word) ? STANDS_INSIDE : Infinity,
  );
}

/**
 * A beginning says less than a whole word, and hardly anybody gets the first letter wrong.
 * @param {string} typed
 * @param {string} word
 */
function toSpelling(typed, word) {
  const tooLong = typed.length - word.length;
  if (typed[0] !== word[0]) return Math.abs(tooLong) <= 1 ? toOtherFirstLetter(typed, word) : Infinity;
  if (tooLong > MOST_MISTAKES) return Infinity;
  const { whole, soFar } = mistakes(typed, word, MOST_MISTAKES);
  return Math.min(bearable(whole, typed.length), bearable(soFar, typed.length - 1) + WORD_BEGINS);
}

/**
 * @param {string} typed
 * @param {string} word
 */
function toOtherFirstLetter(typed, word) {
  const { whole } = mistakes(typed, word, MOST_MISTAKES);
  return whole === 1 ? bearable(whole, typed.length - 2) : Infinity;
}

/**
 * What the house knows is a part of the long word that she typed: “Reisepassverlängerung”.
 * @param {string} typed
 * @param {string} word
 * @param {number} least letters
 */
function toPart(typed, word, least) {
  if (word.length < least || word.length >= typed.length) return Infinity;
  if (typed.endsWith(word)) return IS_ONLY_A_PART;
  if (typed[0] !== word[0]) return Infinity;
  return IS_ONLY_A_PART + bearable(mistakes(word, typed, MOST_MISTAKES).soFar, word.length - 3);
}

/**
 * Long words have room for more mistakes; in short ones another word begins at once.
 * @param {number} count of mistakes
 * @param {number} letters
 */
function bearable(count, letters) {
  const most = letters < 4 ? 0 : letters < 7 ? 1 : letters < 13 ? 2 : MOST_MISTAKES;
  return count <= most ? count : Infinity;
}

/**
 * “Ummeldung” and “ummelden”.
 * @param {string} typed
 * @param {string} word
 */
function toOtherEnding(typed, word) {
  const [begun, meant] = [withoutEnding(typed), withoutEnding(word)];
  return begun === typed && meant === word ? Infinity : toSpelling(begun, meant) + OTHER_ENDING;
}

/** @param {string} word */
function withoutEnding(word) {
  return word.length < LEAST_LETTERS_WITH_ENDING ? word : word.replace(ENDING, "");
}
