/**
 * Which sentence tells the supervisor what came of an order.
 *
 * @import { Tell } from "../ui/acts.js"
 */

import { timeOfDay } from "../ui/times.js";

/**
 * @param {string} timeZone
 * @returns {Tell}
 */
export function tellIn(timeZone) {
  return ({ act, facts = {} }, [answer]) => {
    // The hours may keep the lobby open for longer than was asked for.
    const closes = act === "open" ? answer?.today?.closes_at : null;
    return { key: `done.${act}`, facts: closes ? { time: timeOfDay(closes, timeZone, "de") } : facts };
  };
}
