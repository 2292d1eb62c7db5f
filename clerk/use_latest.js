/**
 * The ticket of the latest answer: what was done with it last can be taken back from this page.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { ClerkTicket } from "../ui/types.js"
 */

import { useEffect, useState } from "preact/hooks";

import { tokenOf } from "./token.js";

/**
 * @param {Acts} acts
 * @param {(ticket: ClerkTicket, token: string) => void} onReceipt a ticket was made for somebody who has none yet
 * @returns {ClerkTicket | null}
 */
export function useLatest(acts, onReceipt) {
  const [latest, keep] = useState(/** @type {ClerkTicket | null} */ (null));
  const answered = acts.answered.value;
  useEffect(() => {
    const answer = answered?.answers.at(-1);
    if (!answer?.ticket) return;
    keep(answer.ticket);
    if (answered?.order.act === "hand_in" && answer.link) onReceipt(answer.ticket, tokenOf(answer.link));
  }, [answered]);
  return latest;
}
