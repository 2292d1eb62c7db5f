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
import { ReachButton } from "./reach_button.js";
import { ReadAloud } from "./read_aloud.js";
import { ScrollButton } from "./scroll_button.js";

/**
 * @typedef {object} Parts
 * @property {unknown} heading
 * @property {unknown} [topic] what it is all about, in a line above the heading
 * @property {unknown} [lead]
 * @property {unknown} [picture]
 * @property {unknown} [children]
 * @property {unknown} [go] what leads on, always in reach
 * @property {unknown} [foot]
 * @property {boolean} [hasLanguages]
 * @property {string} [look]
 */

/** @param {SceneProps & Parts} props */
export function Frame(props) {
  const { plan, news, language, heading, topic, lead, picture, children, look = "" } = props;
  const tag = language.value;
  return html`<div class=${`frame ${look}`}>
    <header class="frame__bar">
      <bdi class="frame__lobby">${text(plan.name, tag)}</bdi>
      <${ClockFace} now=${news.now} timeZone=${plan.time_zone} language=${tag} />
    </header>
    <main class="frame__main">
      <div class="frame__says">
        ${picture} ${topic && html`<p class="frame__topic"><bdi>${topic}</bdi></p>`}
        <${Heading} class="frame__heading">${heading}<//>
        ${lead && html`<div class="frame__lead">${lead}</div>`}
      </div>
      <div class="frame__choices">${children}</div>
    </main>
    <${Foot} ...${props} />
  </div>`;
}

/** @param {SceneProps & Parts} props */
function Foot({ plan, language, isLow, time, say, go, foot, hasLanguages = true }) {
  return html`<footer class="frame__foot">
    ${go && html`<div class="frame__go">${go}</div>`}
    <div class="frame__acts">
      ${foot} <${ScrollButton} say=${say} /> <${ReachButton} isLow=${isLow} say=${say} />
    </div>
    <div class="frame__help">
      <${ReadAloud} language=${language.value} say=${say} onPiece=${time.restart} />
      ${hasLanguages &&
      html`<${Languages} languages=${plan.languages} language=${language} label=${say("language.choose")} />`}
    </div>
  </footer>`;
}
