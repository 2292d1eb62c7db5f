/** The number of a ticket as somebody types it: a17, A 017 and A017 are the same. */

const FEWEST_DIGITS = 3;

/**
 * @param {string} typed
 * @returns {string | null} null if it is none
 */
export function typedNumber(typed) {
  const [, letter, serial] = /^(\p{L})0*(\d{1,6})$/u.exec(typed.replaceAll(/[\s.-]/g, "")) ?? [];
  if (letter === undefined || serial === undefined) return null;
  return letter.toUpperCase() + serial.padStart(FEWEST_DIGITS, "0");
}
