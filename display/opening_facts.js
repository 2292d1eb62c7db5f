/**
 * What there is to say of the next opening: when it is, and why today is closed.
 *
 * @import { Plan, Say, Today } from "../ui/types.js"
 */

import { text } from "../ui/plan.js";
import { whenWords } from "../ui/times.js";

/**
 * @param {Today | null} today
 * @param {{ now: Date, plan: Pick<Plan, "time_zone">, say: (language: string) => Say }} here
 * @returns {(language: string) => { note: string, when: string }}
 */
export function openingFacts(today, { now, plan, say }) {
  const opensAt = today?.opens_at;
  return (language) => ({
    note: text(today?.note, language),
    when: opensAt ? whenWords(opensAt, { now, timeZone: plan.time_zone, language, say: say(language) }) : "",
  });
}
