/**
 * What concerns the desk rather than a ticket: help, a break, what the clerk can do today, leaving.
 *
 * @import { Say } from "../ui/types.js"
 * @import { Act } from "./actions.js"
 * @import { Asked } from "./dialogs.js"
 * @import { Seen } from "./seen.js"
 */

import { html } from "../ui/html.js";
import { ActButton } from "./act_button.js";

/**
 * @param {object} props
 * @param {Seen} props.seen
 * @param {readonly Act[]} props.possible
 * @param {boolean} props.isBusy whether help is being called
 * @param {boolean} props.hasKeys
 * @param {(act: Act) => void} props.onAct
 * @param {(what: Asked["what"]) => void} props.onAsk
 * @param {() => void} props.onLeave
 * @param {Say} props.say
 */
export function DeskTools({ seen: { planned, mine, skills }, possible, isBusy, hasKeys, onAct, onAsk, onLeave, say }) {
  const counts = { count: skills.length, all: planned?.serves.length ?? 0 };
  return html`<${ActButton}
      act="help"
      name=${say("act.help")}
      offered=${possible.includes("help")}
      isBusy=${isBusy}
      hasKeys=${hasKeys}
      onAct=${() => onAct("help")}
    />
    ${!mine?.break &&
    html`<button type="button" class="button" onClick=${() => onAsk("break")}>${say("break.button")}</button>`}
    <button type="button" class="button" aria-label=${say("skills.change", counts)} onClick=${() => onAsk("skills")}>
      ${say("skills.button", counts)}
    </button>
    <button type="button" class="button" onClick=${onLeave}>${say("desk.leave")}</button>`;
}
