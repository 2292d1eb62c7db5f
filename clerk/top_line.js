/**
 * Where the clerk sits, and the way out.
 *
 * @import { Signal } from "@preact/signals"
 * @import { ComponentChildren } from "preact"
 * @import { Live } from "../ui/live.js"
 * @import { Session } from "../ui/session.js"
 * @import { Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { StaffTop } from "../ui/staff_top.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {string | null} props.desk
 * @param {ComponentChildren} [props.children] what can be done about the desk
 * @param {Live} props.lobby
 * @param {Session} props.session
 * @param {() => void} props.onSignOut
 * @param {Signal<string>} props.language
 * @param {Say} props.say
 */
export function TopLine({ plan, desk, children, lobby, session, onSignOut, language, say }) {
  const planned = plan.desks.find(({ id }) => id === desk);
  const where = planned
    ? html`<h1 class="top__name"><bdi>${text(planned.name, language.value)}</bdi></h1>
        <p class="top__more">
          <bdi>${text(planned.place, language.value)}</bdi>
          ${planned.prefers && ` · ${say(`desk.prefers.${planned.prefers}`)}`}
        </p>`
    : html`<p class="top__more"><bdi>${text(plan.name, language.value)}</bdi></p>`;
  return html`<${StaffTop} ...${{ where, plan, lobby, session, onSignOut, language, say }}>${children}<//>`;
}
