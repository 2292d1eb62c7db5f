/** What can be reached from a wheelchair: on an upright kiosk, the lower half. */

/**
 * @param {readonly { top: number, bottom: number }[]} targets what can be touched
 * @param {{ width: number, height: number }} screen
 * @returns {boolean} whether some of it is too high for somebody who sits
 */
export function isTooHigh(targets, { width, height }) {
  return height > width && targets.some(({ top, bottom }) => (top + bottom) / 2 < height / 2);
}
