/**
 * This desk: its ticket, and everything that can be done.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Acts } from "../ui/acts.js"
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Act } from "./actions.js"
 * @import { Seen } from "./seen.js"
 */

import { html } from "../ui/html.js";
import { StatusLine } from "../ui/status_line.js";
import { ActButton } from "./act_button.js";
import { FURTHER_ACTS, OTHER_ACTS, TICKET_ACTS, likely } from "./actions.js";
import { CurrentTicket } from "./current_ticket.js";
import { NobodyHere } from "./nobody_here.js";
import { OnBreak } from "./on_break.js";
import { UndoButton } from "./undo_button.js";
import { actWords, nextWords } from "./words.js";

/**
 * @typedef {object} DeskPanelProps
 * @property {Seen} seen
 * @property {readonly Act[]} possible
 * @property {(act: Act) => void} onAct
 * @property {() => void} onGoOn
 * @property {{ ticket: string | null, seconds: number }} undo what can be taken back, and how long
 * @property {Signal<boolean>} showsDocuments
 * @property {boolean} hasKeys
 * @property {Acts} acts
 * @property {number} now
 * @property {Plan} plan
 * @property {string} language
 * @property {Say} say
 * @property {Say} sayHere the same, with names for desks
 */

/** @param {DeskPanelProps} panel */
export function DeskPanel(panel) {
  const { seen, possible, onAct, onGoOn, undo, showsDocuments, hasKeys, acts, now, plan, language, say, sayHere } = panel;
  const { open, mine } = seen;
  const busy = acts.busy.value?.act;
  const taken = mine?.break ?? null;
  const props = (/** @type {Act} */ act) => ({
    act,
    name: say(actWords(act, seen, plan.calling.calls)),
    offered: possible.includes(act),
    isBusy: busy === act,
    isLikely: taken === null && act === likely(open),
    hasKeys,
    onAct: () => onAct(act),
  });
  const button = (/** @type {Act} */ act) => html`<${ActButton} key=${act} ...${props(act)} />`;
  const [nextKey, nextFacts] = nextWords(seen);

  return html`<section class="desk" aria-labelledby="current">
    <h2 id="current" class="visually-hidden">${say("ticket.heading")}</h2>
    ${taken &&
    html`<${OnBreak} isBusy=${busy === "go_on"} timeZone=${plan.time_zone} ...${{ taken, onGoOn, now, language, say }} />`}
    ${open && html`<${CurrentTicket} ticket=${open} ...${{ showsDocuments, hasKeys, acts, plan, language, say }} />`}
    ${!open && !taken && html`<${NobodyHere} awaitsNext=${mine?.awaits_next ?? false} say=${say} />`}
    <div class="acts" role="group" aria-labelledby="current">${TICKET_ACTS.map(button)}</div>
    <div class="further" role="group" aria-label=${say("acts.further")}>${FURTHER_ACTS.map(button)}</div>
    <div class="next">
      ${button("next")}
      <p class="next__more">${say(nextKey, nextFacts)}</p>
      <div class="further next__others" role="group" aria-label=${say("acts.other")}>${OTHER_ACTS.map(button)}</div>
    </div>
    <${StatusLine} acts=${acts} say=${sayHere}>
      <${UndoButton} ...${{ ...undo, ...props("undo"), say }} />
    <//>
  </section>`;
}
