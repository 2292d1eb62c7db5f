/**
 * What a scanner types. It is a keyboard with very fast keys: no hand types like this, and Enter ends it.
 */

/** So long lies between two keys of a scanner at most; hands take longer, or press Enter later. */
export const FAST_MS = 80;
/** No code is shorter: a ticket number has a letter and three digits. */
const LEAST_KEYS = 4;

/**
 * @typedef {object} Scan
 * @property {string} text what was typed without a pause
 * @property {number} at when the last key came, in milliseconds
 */

/** @type {Scan} */
export const NOTHING_SCANNED = { text: "", at: -Infinity };

/**
 * @param {Scan} scan
 * @param {{ key: string, at: number }} pressed
 * @returns {{ scan: Scan, code: string | null }} the code once it is complete
 */
export function pressed(scan, { key, at }) {
  const before = isFast(scan, at) ? scan.text : "";
  if (isLetter(key)) return { scan: { text: before + key, at }, code: null };
  if (key !== "Enter") return { scan: isSilent(key) ? scan : NOTHING_SCANNED, code: null };
  const code = before.trim();
  return { scan: NOTHING_SCANNED, code: code.length < LEAST_KEYS ? null : code };
}

/**
 * @param {Scan} scan
 * @param {number} at
 */
export function isFast(scan, at) {
  return at - scan.at <= FAST_MS;
}

/** @param {string} key */
function isLetter(key) {
  return [...key].length === 1;
}

/** Keys that only change the next one, or wait for it. @param {string} key */
function isSilent(key) {
  return ["Shift", "AltGraph", "CapsLock", "Dead"].includes(key);
}
