/**
 * Whether every word of a plan leads where it should, however it is spelt.
 * Run by itself it reads plans as JSON, one a line, and prints what leads astray.
 *
 * @import { Plan } from "../../ui/types.js"
 */

import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { MOST_FOUND, found } from "../../kiosk/search.js";
import { mistakes, wordsOf } from "../../kiosk/spelling.js";

const LETTERS_WITH_MISTAKES = 6;
const MISTAKES_A_WORD = 2;
const ALPHABET = "abcdefghijklmnopqrstuvwxyzäöü";

/** @typedef {Pick<Plan, "areas" | "services" | "search_words" | "languages">} Searched */
/** @typedef {{ text: string, words: string[], services: string[] }} Known */

/**
 * @param {Searched} plan
 * @param {number} seed
 * @returns {string[]} sentences, none if all is well
 */
export function leadingAstray(plan, seed) {
  const random = randomFrom(seed);
  const known = knownTexts(plan);
  const rows = plan.search_words.flatMap(({ words, services }) =>
    Object.values(words).flatMap((texts) => texts.map((text) => ({ text, services }))),
  );
  return rows.flatMap(({ text, services }) => [
    ...plan.languages.flatMap((language) => astray(plan, known, { typed: text, text, services, language })),
    ...misspelt(text, random)
      .filter((typed) => isClear(typed, text, known))
      .flatMap((typed) => astray(plan, known, { typed, text, services, language: oneOf(plan.languages, random) })),
  ]);
}

/**
 * @param {Searched} plan
 * @param {readonly Known[]} known
 * @param {{ typed: string, text: string, services: string[], language: string }} search
 */
function astray(plan, known, { typed, text, services, language }) {
  const meant = new Set(known.filter((one) => isSame(one.words, wordsOf(text))).flatMap((one) => one.services));
  const shown = found(plan, typed, language).map(({ service }) => service.id);
  const first = shown.slice(0, Math.min(meant.size, MOST_FOUND));
  const isComplete = meant.size > MOST_FOUND || services.every((id) => first.includes(id));
  if (isComplete && first.every((id) => meant.has(id))) return [];
  return [`“${typed}” for “${text}” (${language}) leads to ${shown.join(", ") || "nothing"}`];
}

/**
 * Nobody can tell what a mistake means that makes another word of the plan.
 * @param {string} typed
 * @param {string} text
 * @param {readonly Known[]} known
 */
function isClear(typed, text, known) {
  const joined = wordsOf(typed).join("");
  return known
    .filter(({ words }) => !isSame(words, wordsOf(text)))
    .every(({ words }) => {
      const ends = words.flatMap((word, index) => [word, words.slice(index).join("")]);
      return ends.every((end) => mistakes(joined, end, 1).soFar > 1);
    });
}

/**
 * @param {string} text
 * @param {() => number} random
 * @returns {string[]} the same with one slip of a finger each
 */
function misspelt(text, random) {
  const places = [...text.matchAll(/\p{L}+/gu)]
    .filter(([word]) => word.length >= LETTERS_WITH_MISTAKES)
    .flatMap(({ 0: word, index }) => [...word].map((_, letter) => index + letter));
  if (places.length === 0) return [];
  return Array.from({ length: MISTAKES_A_WORD }, () => slip(text, oneOf(places, random), random));
}

/**
 * @param {string} text
 * @param {number} place
 * @param {() => number} random
 */
function slip(text, place, random) {
  const [letter, next = ""] = text.slice(place, place + 2);
  const [before, after] = [text.slice(0, place), text.slice(place + 2)];
  const other = oneOf([...ALPHABET], random);
  return oneOf(
    [
      before + next + after, // missing
      before + other + letter + next + after, // too many
      before + other + next + after, // wrong
      next === " " || next === "" ? before + after : before + next + letter + after, // in the wrong order
    ],
    random,
  );
}

/**
 * @param {Searched} plan
 * @returns {Known[]}
 */
function knownTexts({ services, search_words }) {
  const names = services.flatMap(({ id, name }) => Object.values(name).map((text) => ({ text, services: [id] })));
  const other = search_words.flatMap(({ words, services: meant }) =>
    Object.values(words).flatMap((texts) => texts.map((text) => ({ text, services: meant }))),
  );
  return [...names, ...other].map((one) => ({ ...one, words: wordsOf(one.text) }));
}

/**
 * @param {readonly string[]} words
 * @param {readonly string[]} others
 */
function isSame(words, others) {
  return words.join("") === others.join("");
}

/**
 * @template T
 * @param {readonly T[]} things
 * @param {() => number} random
 * @returns {T}
 */
function oneOf(things, random) {
  return /** @type {T} */ (things[Math.floor(random() * things.length)]);
}

/**
 * The same numbers for the same seed, between 0 and 1.
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for await (const line of createInterface({ input: process.stdin })) {
    for (const sentence of leadingAstray(JSON.parse(line), 2026)) console.log(sentence);
  }
}
