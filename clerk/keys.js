/**
 * What a key press means.
 *
 * @import { Act } from "./actions.js"
 */

import { KEYS } from "./actions.js";

/** The same key pressed again within this time was a slip of the finger. */
export const SAME_PRESS_MS = 500;

/**
 * @typedef {object} Press what we need to know of a key press
 * @property {string} key
 * @property {boolean} repeat
 * @property {boolean} ctrlKey
 * @property {boolean} altKey
 * @property {boolean} metaKey
 * @property {boolean} writing whether a field for text has the focus
 * @property {number} at milliseconds
 */

/** @typedef {{ key: string, at: number } | null} LastPress */

/**
 * @param {Press} press
 * @param {LastPress} last
 * @returns {{ act: Act | null, last: LastPress }}
 */
export function pressed(press, last) {
  const key = press.key.toLowerCase();
  const act = actOf(key);
  if (act === null || press.repeat || press.writing) return { act: null, last };
  if (press.ctrlKey || press.altKey || press.metaKey) return { act: null, last };
  if (last !== null && last.key === key && press.at - last.at < SAME_PRESS_MS) return { act: null, last };
  return { act, last: { key, at: press.at } };
}

/** @param {string} key @returns {Act | null} */
function actOf(key) {
  const found = Object.entries(KEYS).find(([, letter]) => letter === key);
  return found ? /** @type {Act} */ (found[0]) : null;
}

/** Whether the element takes letters for itself. @param {EventTarget | null} target */
export function takesText(target) {
  const element = /** @type {{ tagName?: string, type?: string, isContentEditable?: boolean } | null} */ (target);
  if (element?.isContentEditable) return true;
  if (element?.tagName === "INPUT") return !["checkbox", "radio", "button", "submit"].includes(element.type ?? "");
  return element?.tagName === "TEXTAREA" || element?.tagName === "SELECT";
}
