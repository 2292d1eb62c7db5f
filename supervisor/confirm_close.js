/**
 * Asks whether the lobby shall really close, and says what becomes of who waits.
 *
 * @import { Counted, Say } from "../ui/types.js"
 */

import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";

/** @param {{ counted: Counted, onClose: () => void, onStay: () => void, say: Say }} props */
export function ConfirmClose({ counted: { waiting, called, serving }, onClose, onStay, say }) {
  return html`<${Dialog} heading=${say("close.heading")} onCancel=${onStay}>
    <p>${say("close.tickets")}</p>
    <p>${say("close.waiting", { count: waiting + called })}</p>
    ${serving > 0 && html`<p>${say("close.serving", { count: serving })}</p>`}
    <div class="dialog__acts">
      <button type="button" class="button" onClick=${onStay}>${say("close.no")}</button>
      <button type="button" class="button button--main" onClick=${onClose}>${say("close.yes")}</button>
    </div>
  <//>`;
}
