/**
 * The plan of the lobby, read again after every break: a display runs for weeks, and desks change.
 *
 * @import { Live } from "../ui/live.js"
 * @import { Plan } from "../ui/types.js"
 */

import { computed, signal } from "@preact/signals";

import { planOf } from "../ui/plan.js";

/**
 * @param {Plan} loaded
 * @param {Pick<Live, "state" | "today">} lobby
 */
export function livePlan(loaded, { state, today }) {
  const plan = signal(loaded);
  const occasion = computed(() => `${state.value?.whole} ${today.value?.day}`);
  occasion.subscribe(async () => {
    if (state.peek() === null) return;
    const read = await planOf(loaded.id).catch(() => null);
    if (read !== null) plan.value = read;
  });
  return plan;
}
