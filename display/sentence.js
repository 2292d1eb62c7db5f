/**
 * A call as a sentence, for whoever listens.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 */

import { spelled } from "./spelled.js";
import { deskIn } from "./where_to.js";

/** A call is said in so many languages of the lobby, as many as stand on the wall. */
const SPOKEN_LANGUAGES = 2;

/**
 * @param {Pick<Call, "number" | "desk">} call
 * @param {Pick<Plan, "desks">} plan
 * @param {string} language
 * @param {Say} say
 */
export function sentence({ number = "–", desk }, plan, language, say) {
  const { name, place } = deskIn(plan, desk, language);
  return say(place ? "spoken.call" : "spoken.call_nowhere", { number, desk: name, place });
}

/**
 * The same for a voice, in every language.
 * @param {Pick<Call, "number" | "desk">} call
 * @param {Pick<Plan, "desks" | "languages">} plan
 * @param {(language: string) => Say} say
 * @returns {{ text: string, language: string }[]}
 */
export function spokenSentences({ number = "", desk }, plan, say) {
  const call = { number: spelled(String(number)), desk };
  return plan.languages
    .slice(0, SPOKEN_LANGUAGES)
    .map((language) => ({ text: sentence(call, plan, language, say(language)), language }));
}
