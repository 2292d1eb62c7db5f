/**
 * A note to the next colleague.
 *
 * @import { Say } from "../ui/types.js"
 */

import { useId } from "preact/hooks";

import { html } from "../ui/html.js";

const LONGEST = 200;

/** @param {{ note: string, onChange: (note: string) => void, say: Say }} props */
export function NoteField({ note, onChange, say }) {
  const id = useId();
  return html`<div class="labelled">
    <label for=${id}>${say("dialog.note")}</label>
    <small id=${`${id}-limit`} class="quiet">${say("dialog.note_limit")}</small>
    <textarea
      id=${id}
      aria-describedby=${`${id}-limit`}
      class="field"
      rows="3"
      maxlength=${LONGEST}
      value=${note}
      onInput=${(/** @type {any} */ { target }) => onChange(target.value)}
    ></textarea>
  </div>`;
}
