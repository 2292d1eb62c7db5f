/**
 * Says so when the one whom this desk waited for has come: it was called without a press.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { ClerkTicket, Desk } from "../ui/types.js"
 */

import { useEffect, useRef } from "preact/hooks";

/**
 * @param {Acts} acts
 * @param {Desk | undefined} mine
 * @param {ClerkTicket | null} open
 */
export function useArrival(acts, mine, open) {
  const awaited = useRef(false);
  useEffect(() => {
    if (awaited.current && open?.state === "called") acts.inform("done.arrival", { ticket: open.number });
    awaited.current = mine?.awaits_next ?? false;
  }, [acts, mine?.awaits_next, open?.id]);
}
