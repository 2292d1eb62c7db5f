/** Which sentence tells staff why something did not happen. */

/**
 * @typedef {object} Refusal
 * @property {string} key of the sentence in the words
 * @property {Record<string, string | number>} facts
 * @property {boolean} again whether trying the same again can help
 */

/** Codes that have a sentence of their own. */
const SENTENCES = new Set([
  "desk_busy",
  "wrong_state",
  "lobby_closed",
  "service_paused",
  "not_allowed",
  "not_signed_in",
  "unknown_ticket",
  "unknown_desk",
  "invalid",
  "too_many_tries",
  "busy",
  "storage_failed",
]);

/** Codes of a server that is only short of breath. */
const PASSING = new Set(["busy", "storage_failed"]);

/**
 * @param {unknown} error what the request threw
 * @returns {Refusal}
 */
export function refusal(error) {
  const { code, facts, status } = /** @type {{ code?: string, facts?: Record<string, unknown>, status?: number }} */ (
    error ?? {}
  );
  if (code === undefined) return { key: "refused.unreachable", facts: {}, again: true };
  const key = SENTENCES.has(code) ? `refused.${code}` : "refused.other";
  return { key, facts: plain(facts), again: PASSING.has(code) || (status ?? 0) >= 500 };
}

/** Only what can stand in a sentence. @param {Record<string, unknown> | undefined} facts */
function plain(facts) {
  const entries = Object.entries(facts ?? {}).filter(([, value]) => ["string", "number"].includes(typeof value));
  return /** @type {Record<string, string | number>} */ (Object.fromEntries(entries));
}
