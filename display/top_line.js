/**
 * The name of the lobby, the time, and a hint while the page is mute.
 *
 * @import { Plan, Say } from "../ui/types.js"
 */

import { ClockFace } from "../ui/clock_face.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { SoundHint } from "./sound_hint.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {(language: string) => Say} props.say
 * @param {() => Date} props.now
 * @param {boolean} props.isTold whether the server has told the time
 * @param {boolean} props.isMute
 */
export function TopLine({ plan, say, now, isTold, isMute }) {
  const [first = "", second] = plan.languages;
  const [name, other] = [text(plan.name, first), text(plan.name, second ?? first)];
  return html`<header class="top">
    <h1 class="top__name">
      <bdi>${name}</bdi>
      ${other !== name && html`<span class="top__other" lang=${second}><bdi>${other}</bdi></span>`}
    </h1>
    ${isMute && html`<${SoundHint} plan=${plan} say=${say} />`}
    ${isTold && html`<${ClockFace} now=${now} timeZone=${plan.time_zone} language=${first} />`}
  </header>`;
}
