/**
 * Asks whether she really wants to give her number back.
 *
 * @import { Say } from "../ui/types.js"
 */

import { useLayoutEffect, useRef } from "preact/hooks";

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
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const isSending = progress === "sending";

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return html`<dialog ref=${dialog} class="confirm" aria-labelledby="confirm-leave" onCancel=${onStay}>
    <h2 id="confirm-leave">${say("leave.heading")}</h2>
    <p>${say("leave.text", { number })}</p>
    <p role="alert" class="confirm__trouble">${progress === "failed" && say("leave.failed")}</p>
    <div class="visit__acts">
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
  </dialog>`;
}
