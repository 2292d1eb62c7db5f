/**
 * Which lobby this is, whether it is open, and who decided that.
 *
 * @import { Say } from "../ui/types.js"
 * @import { Office } from "./office.js"
 */

import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { StaffTop } from "../ui/staff_top.js";
import { Opening } from "./opening.js";

/**
 * @param {object} props
 * @param {Office} props.office
 * @param {boolean} props.isIn
 * @param {() => void} props.onSignOut
 * @param {Say} props.say
 */
export function TopLine({ office, isIn, onSignOut, say }) {
  const { lobby, session, language } = office;
  const plan = office.plan.value;
  const name = html`<bdi>${text(plan.name, language.value)}</bdi>`;
  const notice = lobby.notice.value;
  const where = isIn
    ? html`<${Heading} class="top__name">${name}<//>
        <${Opening} today=${lobby.today.value} timeZone=${plan.time_zone} language=${language.value} say=${say} />
        ${notice && html`<p class="top__more">${say("notice.now")} <bdi>${text(notice, language.value)}</bdi></p>`}`
    : html`<p class="top__more">${name}</p>`;
  return html`<${StaffTop} ...${{ where, plan, lobby, session, onSignOut, language, say }} />`;
}
