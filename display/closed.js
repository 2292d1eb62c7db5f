/**
 * The lobby is closed: when it opens, and why it is closed today, if somebody wrote that down.
 *
 * @import { Plan, Say, Today } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { whenWords } from "../ui/times.js";
import { Notice } from "./notice.js";

/**
 * @param {object} props
 * @param {Today | null} props.today
 * @param {() => Date} props.now
 * @param {Plan} props.plan
 * @param {(language: string) => Say} props.say
 */
export function Closed({ today, now, plan, say }) {
  const opensAt = today?.opens_at;
  const facts = (/** @type {string} */ language) => ({
    note: text(today?.note, language),
    when: opensAt
      ? whenWords(opensAt, { now: now(), timeZone: plan.time_zone, language, say: say(language) })
      : "",
  });
  return html`<${Notice}
    heading=${today?.note ? "closed.because" : "closed.heading"}
    more=${opensAt ? "closed.opens" : undefined}
    facts=${facts}
    plan=${plan}
    say=${say}
  />`;
}
