/**
 * Which picture the kiosk shows.
 *
 * @import { LobbyState, Today } from "../ui/types.js"
 * @import { InQuestion, Journey, Seen } from "./journey.js"
 */

import { isArriving } from "./arrival_journey.js";
import { isInQuestion } from "./journey.js";

/** @typedef {"connecting" | "unreachable" | "closed" | "ending" | "all_paused"} Notice */
/** @typedef {Notice | Journey["screen"]} Scene */
/** @typedef {Notice | Seen["screen"]} Screen what is drawn */

/** She has something in hand, or waits for an answer: she sees the end of it whatever happens to the lobby. */
const STAYS = ["trouble", "not_today", "told", "ticket", "settled"];

/**
 * @param {{ journey: Journey, state: LobbyState | null, today: Today | null, online: boolean }} situation
 * @returns {Scene}
 */
export function sceneOf({ journey, state, today, online }) {
  if (isInQuestion(journey) || STAYS.includes(journey.screen)) return journey.screen;
  if (!online) return "unreachable";
  if (!state || !today) return "connecting";
  if (isArriving(journey)) return journey.screen;
  if (today.state !== "open") return today.state;
  return allPaused([...state.services.values()]) ? "all_paused" : journey.screen;
}

/**
 * @param {Scene} scene
 * @param {Seen} seen
 * @returns {Screen}
 */
export function screenOf(scene, seen) {
  return isAsking(scene) ? seen.screen : scene;
}

/**
 * @param {Scene} scene
 * @returns {scene is InQuestion["screen"]}
 */
export function isAsking(scene) {
  return scene === "checking" || scene === "sending" || scene === "reading" || scene === "returning";
}

/**
 * What makes a screen another one: its heading is read aloud, and taps meant for the last one do not count.
 * @param {Screen} screen
 * @param {Seen} seen
 */
export function keyOf(screen, seen) {
  return screen === "question" && seen.screen === "question" ? `question ${seen.check.question}` : screen;
}

/** @param {readonly { paused: boolean }[]} services */
export function allPaused(services) {
  return services.length > 0 && services.every(({ paused }) => paused);
}
