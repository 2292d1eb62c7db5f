/**
 * A dialog with fields: Enter does it, Escape rather not.
 *
 * @import { ComponentChildren } from "preact"
 * @import { Say } from "../ui/types.js"
 */

import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";

/**
 * @param {object} props
 * @param {string} props.heading
 * @param {string} props.submit
 * @param {string | null} [props.trouble] why it cannot be done as it stands
 * @param {() => void} props.onSubmit
 * @param {() => void} props.onCancel
 * @param {ComponentChildren} [props.children]
 * @param {Say} props.say
 */
export function DialogForm({ heading, submit, trouble = null, onSubmit, onCancel, children, say }) {
  const finish = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (trouble === null) onSubmit();
  };
  return html`<${Dialog} heading=${heading} onCancel=${onCancel}>
    <form class="dialog__form" onSubmit=${finish}>
      ${children}
      <p role="alert" class="dialog__trouble">${trouble}</p>
      <div class="dialog__row">
        <button type="submit" class="button button--main" aria-disabled=${String(trouble !== null)}>${submit}</button>
        <button type="button" class="button" onClick=${onCancel}>${say("cancel")}</button>
      </div>
    </form>
  <//>`;
}
