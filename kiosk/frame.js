/**
 * What every screen of the kiosk looks like: what it says above, what can be touched below, languages at the bottom.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { ClockFace } from "../ui/clock_face.js";
import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";
import { Languages } from "../ui/languages.js";
import { text } from "../ui/plan.js";
import { ScrollButton } from "./scroll_button.js";

/**
 * @param {SceneProps & { heading: unknown, lead?: unknown, picture?: unknown, children?: unknown, foot?: unknown,
 *   look?: string }} props
 */
export function Frame({ plan, news, language, say, heading, lead, picture, children, foot, look = "" }) {
  const tag = language.value;
  return html`<div class=${`frame ${look}`}>
    <header class="frame__bar">
      <bdi class="frame__lobby">${text(plan.name, tag)}</bdi>
      <${ClockFace} now=${news.now} timeZone=${plan.time_zone} language=${tag} />
    </header>
    <main class="frame__main">
      <div class="frame__says">
        ${picture}
        <${Heading} class="frame__heading">${heading}<//>
        ${lead && html`<div class="frame__lead">${lead}</div>`}
      </div>
      <div class="frame__choices">${children}</div>
    </main>
    <footer class="frame__foot">
      <div class="frame__acts">${foot} <${ScrollButton} say=${say} /></div>
      <${Languages} languages=${plan.languages} language=${language} label=${say("language.choose")} />
    </footer>
  </div>`;
}
