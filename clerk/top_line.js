/**
 * Where we are, what time it is, and the way out.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Live } from "../ui/live.js"
 * @import { Plan, Say } from "../ui/types.js"
 */

import { ClockFace } from "../ui/clock_face.js";
import { html } from "../ui/html.js";
import { Languages } from "../ui/languages.js";
import { text } from "../ui/plan.js";
import { LANGUAGES } from "../ui/words.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {string | null} props.desk
 * @param {Live} props.lobby
 * @param {boolean} props.isSignedIn
 * @param {() => void} props.onLeave
 * @param {() => void} props.onSignOut
 * @param {Signal<string>} props.language
 * @param {Say} props.say
 */
export function TopLine({ plan, desk, lobby, isSignedIn, onLeave, onSignOut, language, say }) {
  const planned = plan.desks.find(({ id }) => id === desk);
  return html`<header class="top">
    <div class="top__where">
      ${planned && html`<h1 class="top__desk"><bdi>${text(planned.name, language.value)}</bdi></h1>`}
      <p class="top__lobby">
        ${planned && html`<bdi>${text(planned.place, language.value)}</bdi> · `}<bdi>${text(plan.name, language.value)}</bdi>
      </p>
    </div>
    ${lobby.state.value && html`<${ClockFace} now=${lobby.now} timeZone=${plan.time_zone} language=${language.value} />`}
    <div class="top__out">
      <${Languages} languages=${LANGUAGES} language=${language} label=${say("language.choose")} />
      ${planned && isSignedIn && html`<button type="button" class="button" onClick=${onLeave}>${say("desk.leave")}</button>`}
      ${isSignedIn && html`<button type="button" class="button" onClick=${onSignOut}>${say("sign_out")}</button>`}
    </div>
  </header>`;
}
