/**
 * The top line of a staff page: where we are, what time it is, and the way out.
 *
 * @import { Signal } from "@preact/signals"
 * @import { ComponentChildren } from "preact"
 * @import { Live } from "./live.js"
 * @import { Session } from "./session.js"
 * @import { Plan, Say } from "./types.js"
 */

import { ClockFace } from "./clock_face.js";
import { html } from "./html.js";
import { Languages } from "./languages.js";
import { LANGUAGES } from "./words.js";

/**
 * @param {object} props
 * @param {ComponentChildren} props.where
 * @param {ComponentChildren} [props.children] further ways out
 * @param {Plan} props.plan
 * @param {Live} props.lobby
 * @param {Session} props.session
 * @param {() => void} props.onSignOut
 * @param {Signal<string>} props.language
 * @param {Say} props.say
 */
export function StaffTop({ where, children, plan, lobby, session, onSignOut, language, say }) {
  return html`<header class="top">
    <div class="top__where">${where}</div>
    ${lobby.state.value && html`<${ClockFace} now=${lobby.now} timeZone=${plan.time_zone} language=${language.value} />`}
    <div class="top__out">
      <${Languages} languages=${LANGUAGES} language=${language} label=${say("language.choose")} />
      ${children}
      ${session.role.value && html`<button type="button" class="button" onClick=${onSignOut}>${say("sign_out")}</button>`}
    </div>
  </header>`;
}
