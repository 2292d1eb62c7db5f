/**
 * Colleagues who ask for help.
 *
 * @import { Desk } from "../ui/types.js"
 */

/**
 * @template {{ id: string }} D
 * @param {readonly D[]} planned
 * @param {ReadonlyMap<string, Desk>} live
 * @param {string} mine
 * @returns {{ desk: D, by: string | null }[]} by: the desk that comes
 */
export function whoAsksForHelp(planned, live, mine) {
  return planned.flatMap((desk) => {
    const help = live.get(desk.id)?.help;
    return help && desk.id !== mine ? [{ desk, by: help.by }] : [];
  });
}
