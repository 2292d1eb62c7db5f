/**
 * A choice that lasts: a signal that is written to a storage.
 *
 * @import { Signal } from "@preact/signals"
 */

import { effect, signal } from "@preact/signals";

import { recall, remember } from "./remembered.js";

/**
 * @template {string | null} T
 * @param {Storage} storage
 * @param {string} key
 * @param {T} otherwise
 * @param {(value: string) => boolean} isKnown
 * @returns {Signal<T>}
 */
export function preference(storage, key, otherwise, isKnown) {
  const recalled = recall(storage, key);
  const choice = signal(recalled !== null && isKnown(recalled) ? /** @type {T} */ (recalled) : otherwise);
  effect(() => remember(storage, key, choice.value));
  return choice;
}
