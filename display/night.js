/**
 * The wall at night: dark, with the time and the next opening, small and never long in one place.
 *
 * @import { Plan, Say, Today } from "../ui/types.js"
 */

import { ClockFace } from "../ui/clock_face.js";
import { html } from "../ui/html.js";
import { placeAt } from "./nightly.js";
import { openingFacts } from "./opening_facts.js";
import { TwoLanguages } from "./two_languages.js";

/**
 * @param {object} props
 * @param {Today | null} props.today
 * @param {Date} props.time
 * @param {() => Date} props.now
 * @param {Plan} props.plan
 * @param {(language: string) => Say} props.say
 */
export function Night({ today, time, now, plan, say }) {
  const { x, y } = placeAt(time);
  return html`<main class="night">
    <div class="night__spot" style=${{ "--x": String(x), "--y": String(y) }}>
      <${ClockFace} now=${now} timeZone=${plan.time_zone} language=${plan.languages[0] ?? ""} />
      <p class="night__sentence">
        <${TwoLanguages}
          text=${today?.opens_at ? "closed.opens" : "closed.heading"}
          facts=${openingFacts(today, { now: time, plan, say })}
          plan=${plan}
          say=${say}
        />
      </p>
    </div>
  </main>`;
}
