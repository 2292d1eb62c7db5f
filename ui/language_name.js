/**
 * The name of a language in another one; its tag if nobody knows it.
 * @param {string} tag
 * @param {string} language
 */
export function languageName(tag, language) {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return String(tag);
  }
}
