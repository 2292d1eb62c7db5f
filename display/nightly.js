/**
 * When the wall is dark: closed, and for a while. And where its few words stand then.
 *
 * @import { Today } from "../ui/types.js"
 */

const MINUTE_MS = 60 * 1000;
const AWAKE_BEFORE_OPENING_MS = 60 * MINUTE_MS;

/** Multiples of these never come back to the same place, and neighbours lie far apart. */
const STEP_ACROSS = 0.618;
const STEP_DOWN = 0.755;

/**
 * @param {Pick<Today, "state" | "opens_at"> & Partial<Pick<Today, "by_hand">>} today
 * @param {Date} now
 */
export function isNight({ state, opens_at, by_hand }, now) {
  // Whoever closes by hand does so in front of people, who shall read why.
  if (state !== "closed" || by_hand === "closed") return false;
  return opens_at === null || Date.parse(opens_at) - now.getTime() > AWAKE_BEFORE_OPENING_MS;
}

/**
 * Another place every minute, so that no letter burns into the panel.
 * @param {Date} now
 * @returns {{ x: number, y: number }} of the room that is left, from 0 to 1
 */
export function placeAt(now) {
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  return { x: (minute * STEP_ACROSS) % 1, y: (minute * STEP_DOWN) % 1 };
}
