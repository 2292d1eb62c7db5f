/**
 * Who asks for help and who comes; seen at once, heard by nobody.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Plan, Say } from "../ui/types.js"
 * @import { At } from "./order.js"
 * @import { Seen } from "./seen.js"
 */

import { html } from "../ui/html.js";
import { name, text } from "../ui/plan.js";
import { comeToHelp, helped } from "./order.js";

/**
 * @param {object} props
 * @param {Seen} props.seen
 * @param {At} props.at
 * @param {Acts} props.acts
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function HelpNotes({ seen: { askers, mine }, at, acts, plan, language, say }) {
  const own = mine?.help;
  const called = (/** @type {string} */ id) => name(plan.desks, id, language);
  return html`<div role="alert" class="notes">
      ${askers.map(
        ({ desk, by }) => html`<div key=${desk.id} class=${by === null ? "note note--alarm" : "note note--calm"} data-help=${desk.id}>
          <p>
            <strong>${say("help.somebody", { desk: text(desk.name, language) })}</strong> <bdi>${text(desk.place, language)}</bdi>
          </p>
          ${by === null &&
          html`<button type="button" class="button" onClick=${() => acts.perform(comeToHelp(at, desk.id))}>${say("help.come")}</button>`}
          ${by === at.desk && html`<p>${say("help.by_me", { desk: called(desk.id) })}</p>`}
          ${by !== null && by !== at.desk && html`<p>${say("help.by_other", { other: called(by), desk: called(desk.id) })}</p>`}
        </div>`,
      )}
    </div>
    <div role="status" class="notes">
      ${own &&
      html`<div class="note note--calm" data-help="own">
        <p>${own.by === null ? say("help.asked") : html`<strong>${say("help.comes", { desk: called(own.by) })}</strong>`}</p>
        <button type="button" class="button" onClick=${() => acts.perform(helped(at))}>${say("help.enough")}</button>
      </div>`}
    </div>`;
}
