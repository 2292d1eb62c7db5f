/**
 * Who asks for help and who comes; seen at once, heard by nobody.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Plan, Say } from "../ui/types.js"
 * @import { At } from "./order.js"
 * @import { Seen } from "./seen.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { HelpAsked } from "./help_asked.js";
import { helped } from "./order.js";

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
  const comes = own?.by ? name(plan.desks, own.by, language) : null;
  return html`<div role="alert" class="notes">
      ${askers.map(
        ({ desk, by }) => html`<${HelpAsked} key=${desk.id} ...${{ desk, by, at, acts, plan, language, say }} />`,
      )}
    </div>
    <div role="status" class="notes">
      ${own &&
      html`<div class="note note--calm" data-help="own">
        <p>${comes === null ? say("help.asked") : html`<strong>${say("help.comes", { desk: comes })}</strong>`}</p>
        <button type="button" class="button" onClick=${() => acts.perform(helped(at))}>${say("help.enough")}</button>
      </div>`}
    </div>`;
}
