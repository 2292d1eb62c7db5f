/**
 * Why taking a ticket did not work, as far as it matters to the visitor.
 *
 * @import { Trouble } from "./journey.js"
 */

import { ApiError, isPassing } from "../ui/api.js";

/** @type {Record<string, Trouble>} */
const BY_CODE = { lobby_closed: "closed", service_paused: "paused" };

/**
 * @param {unknown} error
 * @returns {Trouble}
 */
export function troubleOf(error) {
  if (isPassing(error)) return "unreachable";
  return (error instanceof ApiError && BY_CODE[error.code]) || "refused";
}
