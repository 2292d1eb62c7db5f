/**
 * The part of the way on which the documents are looked at. The server says what is asked and what follows.
 *
 * @import { PrecheckAnswer } from "../ui/types.js"
 * @import { DocumentsPlace, Inquiry, Journey, Place, Stamp } from "./journey.js"
 */

import { asking, isPlace, onwards, ordered } from "./journey.js";

/** Outcomes with which waiting would be in vain. */
const IN_VAIN = ["missing", "stopped"];

/**
 * The server has answered: the next question, the list of documents, or what follows from it.
 * @param {Journey} journey
 * @param {Inquiry} inquiry
 * @param {PrecheckAnswer} check
 * @param {Stamp} stamp
 * @returns {Journey}
 */
export function checked(journey, inquiry, check, stamp) {
  if (journey.screen !== "checking" || journey.inquiry !== inquiry) return journey;
  const { before, tapped } = journey;
  const known = { ...inquiry, check };
  const { question } = check;
  if (question !== null) return onwards(before, { ...known, screen: "question", check: { ...check, question } });
  if (check.outcome && IN_VAIN.includes(check.outcome)) return onwards(before, { ...known, screen: "not_today" });
  if (hasMoreToShow(before, check)) return onwards(before, { ...known, screen: "documents" });
  return orderedWith(before, inquiry, tapped, stamp);
}

/**
 * @param {Journey} journey
 * @param {string} answer
 * @returns {Journey}
 */
export function answeredQuestion(journey, answer) {
  if (journey.screen !== "question") return journey;
  const { wish, marks, check } = journey;
  return asking(journey, { wish, marks, answers: { ...journey.answers, [check.question]: answer } }, answer);
}

/**
 * She says that she has everything, and nothing more is asked.
 * @param {Journey} journey
 * @param {Stamp} stamp
 * @returns {Journey}
 */
export function gaveWord(journey, stamp) {
  if (journey.screen !== "question") return journey;
  return orderedWith(journey, journey, "own_word", stamp, { isOwnWord: true });
}

/**
 * The same mark again takes it back.
 * @param {Journey} journey
 * @param {string} document
 * @param {string} mark
 * @returns {Journey}
 */
export function marked(journey, document, mark) {
  if (journey.screen !== "documents") return journey;
  const { [document]: before, ...others } = journey.marks;
  return { ...journey, marks: before === mark ? others : { ...others, [document]: mark } };
}

/**
 * She is through the list. With nothing marked the server has said already that it is complete.
 * @param {Journey} journey
 * @param {Stamp} stamp
 * @returns {Journey}
 */
export function handedIn(journey, stamp) {
  if (journey.screen !== "documents") return journey;
  if (!hasMarks(journey)) return orderedWith(journey, journey, "hand_in", stamp);
  const { wish, answers, marks } = journey;
  return asking(journey, { wish, answers, marks }, "hand_in");
}

/** @param {Pick<DocumentsPlace, "marks">} journey */
export function hasMarks({ marks }) {
  return Object.keys(marks).length > 0;
}

/**
 * She wants her number all the same.
 * @param {Journey} journey
 * @param {Stamp} stamp
 * @returns {Journey}
 */
export function insisted(journey, stamp) {
  return journey.screen === "not_today" ? orderedWith(journey, journey, "insist", stamp) : journey;
}

/**
 * A number for the info desk, where somebody can help.
 * @param {Journey} journey
 * @param {string} service
 * @param {Stamp} stamp
 * @returns {Journey}
 */
export function askedForHelp(journey, service, stamp) {
  if (!isPlace(journey)) return journey;
  return ordered(journey, { service, items: 1, visitor_kind: "private" }, "help", stamp);
}

/**
 * Whether there is a list still to be shown, or something to be said with it.
 * @param {Place} before
 * @param {PrecheckAnswer} check
 */
function hasMoreToShow(before, { needs, notes }) {
  return before.screen !== "documents" && needs.length + notes.length > 0;
}

/**
 * @param {Place} place
 * @param {Inquiry} inquiry
 * @param {string} tapped
 * @param {Stamp} stamp
 * @param {{ isOwnWord?: boolean }} [how]
 */
function orderedWith(place, { wish, answers, marks }, tapped, stamp, { isOwnWord = false } = {}) {
  return ordered(place, { ...wish, precheck: { answers, marks, own_word: isOwnWord } }, tapped, stamp);
}
