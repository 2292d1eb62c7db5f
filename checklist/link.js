/** What the link of a list says: `#<lobby>/<service>/<language>/<document>,<document>`. */

/**
 * @typedef {object} Link
 * @property {string} lobby
 * @property {string} service
 * @property {string} language
 * @property {string[]} documents
 */

/**
 * @param {string} hash
 * @returns {Link | null} null: it names no list
 */
export function linkIn(hash) {
  const [lobby, service, language, documents = ""] = hash.replace(/^#/, "").split("/").map(decoded);
  if (!lobby || !service || !language) return null;
  return { lobby, service, language, documents: documents.split(",").filter(Boolean) };
}

/** Somebody may have cut the link off in the middle of a letter. @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
