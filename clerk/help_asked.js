/**
 * Another desk asks for help; whoever can, comes.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Plan, PlannedDesk, Say } from "../ui/types.js"
 * @import { At } from "./order.js"
 */

import { html } from "../ui/html.js";
import { name, text } from "../ui/plan.js";
import { comeToHelp } from "./order.js";

/**
 * @param {object} props
 * @param {PlannedDesk} props.desk
 * @param {string | null} props.by the desk that comes
 * @param {At} props.at
 * @param {Acts} props.acts
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function HelpAsked({ desk, by, at, acts, plan, language, say }) {
  const asker = text(desk.name, language);
  const come = () => acts.perform(comeToHelp(at, desk.id));
  return html`<div class=${by === null ? "note note--alarm" : "note note--calm"} data-help=${desk.id}>
    <p><strong>${say("help.somebody", { desk: asker })}</strong> <bdi>${text(desk.place, language)}</bdi></p>
    ${by === null && html`<button type="button" class="button" onClick=${come}>${say("help.come")}</button>`}
    ${by === at.desk && html`<p>${say("help.by_me", { desk: asker })}</p>`}
    ${by !== null &&
    by !== at.desk &&
    html`<p>${say("help.by_other", { other: name(plan.desks, by, language), desk: asker })}</p>`}
  </div>`;
}
