/**
 * Asks whether she really wants to give her number back.
 *
 * @import { Say } from "../ui/types.js"
 */

import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";

/**
 * @param {object} props
 * @param {string} props.number
 * @param {"none" | "sending" | "failed"} props.progress
 * @param {Say} props.say
 * @param {() => void} props.onLeave
 * @param {() => void} props.onStay
 */
export function ConfirmLeave({ number, progress, say, onLeave, onStay }) {
  const isSending = progress === "sending";
  return html`<${Dialog} heading=${say("leave.heading")} onCancel=${onStay}>
    <p>${say("leave.text", { number })}</p>
    <p role="alert" class="dialog__trouble">${progress === "failed" && say("leave.failed")}</p>
    <div class="dialog__acts">
      <button type="button" class="button button--main" onClick=${onStay}>${say("leave.no")}</button>
      <button
        type="button"
        class="button"
        aria-disabled=${String(isSending)}
        aria-busy=${String(isSending)}
        onClick=${isSending ? undefined : onLeave}
      >
        ${say(isSending ? "leave.sending" : "leave.yes")}
      </button>
    </div>
  <//>`;
}
