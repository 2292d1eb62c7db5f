/**
 * Which picture the kiosk shows.
 *
 * @import { LobbyState, Today } from "../ui/types.js"
 * @import { Journey } from "./journey.js"
 */

/**
 * @typedef {"connecting" | "unreachable" | "closed" | "ending" | "all_paused" | Journey["screen"]} Scene
 */

/**
 * Whoever has a ticket in hand, or waits for the answer, sees the end of it whatever happens to the lobby.
 * @param {{ journey: Journey, state: LobbyState | null, today: Today | null, online: boolean }} situation
 * @returns {Scene}
 */
export function sceneOf({ journey, state, today, online }) {
  if (["sending", "trouble", "ticket"].includes(journey.screen)) return journey.screen;
  if (!online) return "unreachable";
  if (!state || !today) return "connecting";
  if (today.state !== "open") return today.state;
  if (allPaused([...state.services.values()])) return "all_paused";
  return journey.screen;
}

/** @param {readonly { paused: boolean }[]} services */
export function allPaused(services) {
  return services.length > 0 && services.every(({ paused }) => paused);
}
