/**
 * Takes the latest act back, as long as that is possible.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { ActButton } from "./act_button.js";

/**
 * @param {object} props
 * @param {number} props.seconds how long it is still possible; 0: not counted
 * @param {boolean} props.offered
 * @param {boolean} props.isBusy
 * @param {boolean} props.hasKeys
 * @param {() => void} props.onAct
 * @param {Say} props.say
 */
export function UndoButton({ seconds, say, ...button }) {
  return html`<${ActButton} act="undo" name=${say("act.undo")} ...${button}>
    ${seconds > 0 && html`<span class="act__seconds" aria-hidden="true">${say("undo.seconds", { count: seconds })}</span>`}
  <//>`;
}
