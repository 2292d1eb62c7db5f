/**
 * What a visitor may mean by what she typed. Nobody has to know the office's words, or how to spell them.
 *
 * @import { DirectoryEntry, Plan, PlannedService, Texts } from "../ui/types.js"
 */

import { distances } from "./likeness.js";
import { wordsOf } from "./spelling.js";

export const MOST_FOUND = 6;
const LEAST_LETTERS = 2;
/** Between the things that an entry of the directory is about. */
const COMMA = /[,;]/;

/** As distances are counted: one mistake in spelling is 1. */
const OTHER_LANGUAGE = 0.02;
const LATER_IN_ROW = 0.001;
const AREA = 0.5;
/** What is so much farther away than the best is not worth her time. */
const STILL_WORTH = 0.9;

/**
 * @typedef {object} Find
 * @property {PlannedService} service
 * @property {Texts | null} note said with it
 */

/**
 * @template T
 * @typedef {object} Phrase some words that lead to things
 * @property {string} text
 * @property {string} tag its language
 * @property {T[]} leadsTo
 * @property {Texts | null} [note]
 * @property {number} [detour] how far the things are, even if exactly this was typed
 */

/**
 * The services that she may mean, the most likely first.
 * @param {Pick<Plan, "areas" | "services" | "search_words">} plan
 * @param {string} typed
 * @param {string} language hers; people also type the words of another one
 * @returns {Find[]}
 */
export function found(plan, typed, language) {
  return servicesNear(plan, typed, language).map(({ thing, note }) => ({ service: thing, note }));
}

/**
 * Who else in the house is meant, if the lobby itself has nothing nearer than its info desk.
 * @param {Pick<Plan, "areas" | "services" | "search_words" | "directory" | "information_service">} plan
 * @param {string} typed
 * @param {string} language
 * @returns {DirectoryEntry | null}
 */
export function foundElsewhere(plan, typed, language) {
  const [entry] = nearest(entriesOfDirectory(plan), typed, language);
  if (!entry) return null;
  const services = servicesNear(plan, typed, language);
  const isInfoDesk = services.every(({ thing }) => thing.id === plan.information_service);
  return isInfoDesk && entry.away <= (services[0]?.away ?? Infinity) ? entry.thing : null;
}

/**
 * @param {Pick<Plan, "areas" | "services" | "search_words">} plan
 * @param {string} typed
 * @param {string} language
 */
function servicesNear(plan, typed, language) {
  return nearest([...namesOfServices(plan), ...otherWords(plan), ...namesOfAreas(plan)], typed, language);
}

/**
 * Whether it is worth looking: one letter begins too much.
 * @param {string} typed
 */
export function isEnough(typed) {
  return wordsOf(typed).join("").length >= LEAST_LETTERS;
}

/**
 * @template T
 * @param {readonly Phrase<T>[]} phrases
 * @param {string} typed
 * @param {string} language
 */
function nearest(phrases, typed, language) {
  if (!isEnough(typed)) return [];
  const away = distances(wordsOf(typed), phrases.map(({ text }) => wordsOf(text)));
  const ways = phrases.flatMap(({ tag, leadsTo, note = null, detour = 0 }, index) => {
    const toPhrase = (away[index] ?? Infinity) + detour + (tag === language ? 0 : OTHER_LANGUAGE);
    return leadsTo.map((thing, place) => ({ thing, note, away: toPhrase + place * LATER_IN_ROW }));
  });
  return best(ways);
}

/**
 * @template {{ thing: unknown, away: number }} Way
 * @param {readonly Way[]} ways
 * @returns {Way[]} the shortest to each thing
 */
function best(ways) {
  const byDistance = ways.filter(({ away }) => isFinite(away)).sort((one, other) => one.away - other.away);
  const limit = (byDistance[0]?.away ?? 0) + STILL_WORTH;
  const shortest = byDistance.filter(
    ({ thing, away }, index) => away < limit && byDistance.findIndex((way) => way.thing === thing) === index,
  );
  return shortest.slice(0, MOST_FOUND);
}

/** @param {Pick<Plan, "services">} plan */
function namesOfServices({ services }) {
  return services.flatMap((service) => inEach(service.name, { leadsTo: [service] }));
}

/**
 * @param {Pick<Plan, "services" | "search_words">} plan
 * @returns {Phrase<PlannedService>[]}
 */
function otherWords({ services, search_words }) {
  return search_words.flatMap((row) => {
    const leadsTo = row.services.flatMap((id) => services.filter((service) => service.id === id));
    return Object.entries(row.words).flatMap(([tag, texts]) =>
      texts.map((text) => ({ text, tag, leadsTo, note: row.note ?? null })),
    );
  });
}

/** @param {Pick<Plan, "areas" | "services">} plan */
function namesOfAreas({ areas, services }) {
  return areas.flatMap(({ id, name }) =>
    inEach(name, { leadsTo: services.filter(({ area }) => area === id), detour: AREA }),
  );
}

/** @param {Pick<Plan, "directory">} plan */
function entriesOfDirectory({ directory }) {
  return directory.flatMap((entry) => [
    ...inEach(entry.name, { leadsTo: [entry] }),
    ...inEach(entry.about, { leadsTo: [entry] }).flatMap(eachThing),
  ]);
}

/**
 * @template T
 * @param {Texts} texts
 * @param {Omit<Phrase<T>, "text" | "tag">} phrase
 * @returns {Phrase<T>[]} one in each language
 */
function inEach(texts, phrase) {
  return Object.entries(texts).map(([tag, text]) => ({ ...phrase, text, tag }));
}

/**
 * @template T
 * @param {Phrase<T>} phrase
 * @returns {Phrase<T>[]}
 */
function eachThing(phrase) {
  return phrase.text.split(COMMA).map((text) => ({ ...phrase, text }));
}
