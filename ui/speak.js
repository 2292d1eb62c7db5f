/**
 * A text of the word list, with its facts filled in and in the right plural.
 *
 * @import { Say } from "./types.js"
 */

/** Right-to-left letters and the characters that turn the direction of writing. */
const TURNS_DIRECTION = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const ISOLATE = "\u2068";
const END_OF_ISOLATE = "\u2069";

/**
 * Texts with a plural have one key a form: `ahead.zero` (if nought is said differently), `ahead.one`, `ahead.other`;
 * the fact `count` decides.
 * @param {Record<string, string>} texts
 * @param {string} language
 * @param {Record<string, string>} [fallback]
 * @returns {Say}
 */
export function speak(texts, language, fallback = {}) {
  const plurals = new Intl.PluralRules(language);

  return (key, facts = {}) => {
    const keys = typeof facts.count === "number" ? [...forms(key, facts.count, plurals), key] : [key];
    const text = firstOf(texts, keys) ?? firstOf(fallback, keys) ?? key;
    return text.replaceAll(/\{(\w+)\}/g, (gap, name) => isolated(facts[name] ?? gap));
  };
}

/**
 * @param {string} key
 * @param {number} count
 * @param {Intl.PluralRules} plurals
 */
function forms(key, count, plurals) {
  const rule = `${key}.${plurals.select(count)}`;
  return count === 0 ? [`${key}.zero`, rule, `${key}.other`] : [rule, `${key}.other`];
}

/**
 * @param {Record<string, string>} texts
 * @param {string[]} keys
 */
function firstOf(texts, keys) {
  const key = keys.find((candidate) => Object.hasOwn(texts, candidate));
  return key === undefined ? undefined : texts[key];
}

/**
 * A name from right to left must not turn the sentence around it.
 * @param {string | number} fact
 */
function isolated(fact) {
  const text = String(fact);
  return TURNS_DIRECTION.test(text) ? ISOLATE + text + END_OF_ISOLATE : text;
}
