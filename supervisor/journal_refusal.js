/**
 * Why the journal of a ticket cannot be told: the key of a sentence.
 * @param {unknown} error
 */
export function journalRefusal(error) {
  const { status } = /** @type {{ status?: number }} */ (error ?? {});
  if (status === 404) return "journal.unknown";
  if (status === 400) return "journal.no_number";
  return status === 403 ? "refused.not_allowed" : "journal.unreachable";
}
