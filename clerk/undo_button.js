/**
 * Takes the latest act back, as long as that is possible.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { ActButton } from "./act_button.js";

/**
 * @param {object} props
 * @param {string | null} props.ticket the number it is about
 * @param {number} props.seconds how long it is still possible
 * @param {boolean} props.offered
 * @param {boolean} props.isBusy
 * @param {boolean} props.hasKeys
 * @param {() => void} props.onAct
 * @param {Say} props.say
 */
export function UndoButton({ ticket, seconds, say, ...button }) {
  return html`<${ActButton} act="undo" name=${say("act.undo")} ...${button}>
    ${ticket !== null &&
    html`<span>
      <bdi>${ticket}</bdi>
      <small class="act__seconds" aria-hidden="true"> ${say("undo.seconds", { count: seconds })}</small>
    </span>`}
  <//>`;
}
