/**
 * The lobby is closed: when it opens, and why it is closed today, if somebody wrote that down.
 *
 * @import { Plan, Say, Today } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { LargeSentence } from "./large_sentence.js";
import { openingFacts } from "./opening_facts.js";

/**
 * @param {object} props
 * @param {Today | null} props.today
 * @param {Date} props.time
 * @param {Plan} props.plan
 * @param {(language: string) => Say} props.say
 */
export function Closed({ today, time, plan, say }) {
  return html`<${LargeSentence}
    heading=${today?.note ? "closed.because" : "closed.heading"}
    more=${today?.opens_at ? "closed.opens" : undefined}
    facts=${openingFacts(today, { now: time, plan, say })}
    plan=${plan}
    say=${say}
  />`;
}
