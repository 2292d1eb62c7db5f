/** Small things a browser of the staff remembers; a browser that forbids it simply forgets. */

/**
 * @param {Storage | undefined} storage
 * @param {string} key
 * @returns {string | null}
 */
export function recall(storage, key) {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {Storage | undefined} storage
 * @param {string} key
 * @param {string | null} value null forgets it
 */
export function remember(storage, key, value) {
  try {
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, value);
  } catch {
    // Forbidden or full: then it is forgotten on reload.
  }
}
