/**
 * Connects what the lobby tells to what is announced.
 *
 * @import { Live } from "../ui/live.js"
 * @import { Call } from "./announcements.js"
 */

import { effect, untracked } from "@preact/signals";

import { NOTHING_HEARD, announcements } from "./announcements.js";

/**
 * @param {Pick<Live, "state">} lobby
 * @param {(calls: readonly Call[]) => void} announce
 */
export function watch({ state }, announce) {
  let heard = NOTHING_HEARD;
  effect(() => {
    if (state.value === null) return;
    const { tickets, seq, whole } = state.value;
    const { memory, ring } = announcements(heard, { calls: [...tickets.values()], seq, whole });
    heard = memory;
    untracked(() => announce(ring));
  });
}
