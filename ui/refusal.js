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
  "on_break",
  "desk_empty",
  "help_not_needed",
  "picking_withheld",
  "nothing_to_undo",
  "too_late",
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

/** States of a ticket for which it is told what somebody else has made of it. */
const BECAME = new Set([
  "waiting",
  "called",
  "serving",
  "parked",
  "away",
  "dropped_off",
  "served",
  "missed",
  "left",
  "expired",
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
  const key = code === "wrong_state" && BECAME.has(String(facts?.state)) ? `became.${facts?.state}` : sentenceOf(code);
  return { key, facts: plain(facts), again: PASSING.has(code) || (status ?? 0) >= 500 };
}

/** @param {string} code */
function sentenceOf(code) {
  return SENTENCES.has(code) ? `refused.${code}` : "refused.other";
}

/** Only what can stand in a sentence. @param {Record<string, unknown> | undefined} facts */
function plain(facts) {
  const entries = Object.entries(facts ?? {}).filter(([, value]) => ["string", "number"].includes(typeof value));
  return /** @type {Record<string, string | number>} */ (Object.fromEntries(entries));
}
