/** The letters of the on-screen keyboard, as the keyboards of a language have them. */

const ROWS = /** @type {Record<string, string[]>} */ ({
  de: ["qwertzuiopü", "asdfghjklöä", "yxcvbnmß"],
  en: ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
});

/**
 * @param {string} language one without rows of its own gets the plain letters
 * @returns {string[][]}
 */
export function keyRows(language) {
  const rows = ROWS[language] ?? ROWS["en"] ?? [];
  return rows.map((row) => [...row]);
}
