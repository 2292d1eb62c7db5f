/**
 * Which taps count. Hands tremble, and a second tap meant for the last screen must not act on the next one.
 */

/** Taps on the same spot within this time count once. */
export const SAME_TAP_MS = 500;
/** A new screen takes no tap before the visitor can have seen it. */
export const NEW_SCREEN_MS = 500;

/**
 * @typedef {object} Taps
 * @property {unknown} spot the button tapped last
 * @property {number} at when, in milliseconds
 * @property {number} shownAt since when this screen is shown
 */

/** @type {Taps} */
export const NO_TAPS = { spot: null, at: -Infinity, shownAt: -Infinity };

/**
 * @param {Taps} taps
 * @param {{ spot: unknown, at: number }} tap
 * @returns {{ taps: Taps, counts: boolean }}
 */
export function tapped(taps, { spot, at }) {
  const isRepeated = spot === taps.spot && at - taps.at < SAME_TAP_MS;
  const isTooEarly = at - taps.shownAt < NEW_SCREEN_MS;
  return { taps: { ...taps, spot, at }, counts: !isRepeated && !isTooEarly };
}

/**
 * @param {Taps} taps
 * @param {number} at
 * @returns {Taps}
 */
export function screenShown(taps, at) {
  return { ...taps, shownAt: at };
}
