/**
 * How long a screen stays before the kiosk forgets the visitor.
 *
 * @import { Scene } from "./scene.js"
 */

import { isAsking } from "./scene.js";

export const CHOOSING_MS = 60_000;
export const TICKET_MS = 20_000;
/** The end is announced, to eyes and ears, so long before. */
export const NOTICE_MS = 20_000;
export const MORE_TIME_MS = 20_000;
export const MOST_EXTENSIONS = 10;

/**
 * @param {Scene} scene
 * @param {boolean} isUntouched nobody has changed anything, so there is nothing to forget
 * @returns {number | null} null: it may stay for ever
 */
export function limitOf(scene, isUntouched) {
  if (closesByItself(scene)) return TICKET_MS;
  return isAsking(scene) || isUntouched ? null : CHOOSING_MS;
}

/**
 * Nothing is left to choose: whoever has read it goes, and the next one comes.
 * @param {Scene} scene
 */
export function closesByItself(scene) {
  return scene === "ticket" || scene === "settled";
}

/**
 * @typedef {object} Countdown
 * @property {number} endsAt
 * @property {number} extensions
 */

/**
 * @param {number} limit
 * @param {number} now
 * @returns {Countdown}
 */
export function begun(limit, now) {
  return { endsAt: now + limit, extensions: 0 };
}

/**
 * @param {Countdown} countdown
 * @returns {Countdown}
 */
export function extended(countdown) {
  if (countdown.extensions >= MOST_EXTENSIONS) return countdown;
  return { endsAt: countdown.endsAt + MORE_TIME_MS, extensions: countdown.extensions + 1 };
}

/**
 * @param {number} leftBefore
 * @param {number} left
 * @returns {boolean} whether the end came so near just now that it has to be announced
 */
export function isNoticeDue(leftBefore, left) {
  return leftBefore > NOTICE_MS && left <= NOTICE_MS;
}

/** @param {number} left milliseconds */
export function secondsOf(left) {
  return Math.max(0, Math.ceil(left / 1000));
}
