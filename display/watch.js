/**
 * Connects what the lobby tells to what is announced.
 *
 * @import { Live } from "../ui/live.js"
 */

import { effect, untracked } from "@preact/signals";

import { NOTHING_HEARD, announcements } from "./announcements.js";
import { isTakenBack } from "./latest_calls.js";

/**
 * @param {Pick<Live, "state">} lobby
 * @param {Pick<ReturnType<typeof import("./announcer.js").announcer>, "announce" | "withdraw">} announced
 */
export function watch({ state }, { announce, withdraw }) {
  let heard = NOTHING_HEARD;
  effect(() => {
    if (state.value === null) return;
    const { tickets, seq, whole } = state.value;
    const { memory, ring } = announcements(heard, { calls: [...tickets.values()], seq, whole });
    heard = memory;
    untracked(() => {
      withdraw((call) => isTakenBack(call, tickets));
      announce(ring);
    });
  });
}
