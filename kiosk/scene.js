/**
 * Which picture the kiosk shows.
 *
 * @import { LobbyState, Today } from "../ui/types.js"
 * @import { InTrouble, Journey, Place, WithTicket } from "./journey.js"
 */

/** @typedef {"connecting" | "unreachable" | "closed" | "ending" | "all_paused"} Notice */
/** @typedef {Notice | Journey["screen"]} Scene */
/** @typedef {Notice | (Place | InTrouble | WithTicket)["screen"]} Screen what is drawn */

/** She has something in hand, or waits for an answer: she sees the end of it whatever happens to the lobby. */
const STAYS = ["checking", "sending", "trouble", "not_today", "ticket"];

/**
 * @param {{ journey: Journey, state: LobbyState | null, today: Today | null, online: boolean }} situation
 * @returns {Scene}
 */
export function sceneOf({ journey, state, today, online }) {
  if (STAYS.includes(journey.screen)) return journey.screen;
  if (!online) return "unreachable";
  if (!state || !today) return "connecting";
  if (today.state !== "open") return today.state;
  if (allPaused([...state.services.values()])) return "all_paused";
  return journey.screen;
}

/**
 * @param {Scene} scene
 * @param {Place | InTrouble | WithTicket} seen
 * @returns {Screen}
 */
export function screenOf(scene, seen) {
  return scene === "checking" || scene === "sending" ? seen.screen : scene;
}

/**
 * What makes a screen another one: its heading is read aloud, and taps meant for the last one do not count.
 * @param {Screen} screen
 * @param {Place | InTrouble | WithTicket} seen
 */
export function keyOf(screen, seen) {
  return screen === "question" && seen.screen === "question" ? `question ${seen.check.question}` : screen;
}

/** @param {readonly { paused: boolean }[]} services */
export function allPaused(services) {
  return services.length > 0 && services.every(({ paused }) => paused);
}
