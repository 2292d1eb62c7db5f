/** How large letters must be on this screen, so that they can be read from its farthest seat. */

const MM_PER_INCH = 25.4;
const MM_PER_METRE = 1000;

/** How high a capital of the current call appears to whoever sits farthest away. */
const CURRENT_DEGREES = 0.7;

/** In the rows below, the distance is at most so many times the height of a capital. */
const ROW_DISTANCES = 155;

/** Capitals of Atkinson Hyperlegible Next in a font of size 1. */
export const USUAL_CAP_HEIGHT = 0.668;

/**
 * @typedef {object} Sizes font sizes in CSS pixels
 * @property {number} afar of the number that is called now
 * @property {number} row of every other word of a call
 */

/**
 * @param {{ width: number, height: number }} window which fills the screen
 * @param {{ diagonal_inches: number, farthest_seat_metres: number }} display
 * @param {number} [capHeight] of a capital in a font of size 1
 * @returns {Sizes}
 */
export function sizes({ width, height }, { diagonal_inches, farthest_seat_metres }, capHeight = USUAL_CAP_HEIGHT) {
  const pixelsPerMm = Math.hypot(width, height) / (diagonal_inches * MM_PER_INCH);
  const distance = farthest_seat_metres * MM_PER_METRE;
  // Rounded up: a letter a little too high is right, a little too low is not.
  const font = (/** @type {number} */ mm) => Math.ceil((mm * pixelsPerMm) / capHeight);
  return { afar: font(seenUnder(CURRENT_DEGREES, distance)), row: font(distance / ROW_DISTANCES) };
}

/**
 * The height of what appears under an angle.
 * @param {number} degrees
 * @param {number} distance
 */
function seenUnder(degrees, distance) {
  return 2 * distance * Math.tan((degrees * Math.PI) / 360);
}
