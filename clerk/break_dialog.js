/**
 * How long will the break be?
 *
 * @import { Say } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";
import { usualBreaks } from "./break.js";

/**
 * @param {object} props
 * @param {Date} props.now
 * @param {string} props.timeZone
 * @param {(until: string | null) => void} props.onTake such as 09:15; null: no expected end
 * @param {() => void} props.onCancel
 * @param {Say} props.say
 */
export function BreakDialog({ now, timeZone, onTake, onCancel, say }) {
  const [until, setUntil] = useState("");
  const type = (/** @type {any} */ { target }) => setUntil(target.value);
  return html`<${Dialog} heading=${say("break.heading")} onCancel=${onCancel}>
    <p>${say("break.intro")}</p>
    <div class="breaks">
      ${usualBreaks(now, timeZone).map(
        ({ minutes, until: end }) => html`<button
          key=${minutes}
          type="button"
          class="button breaks__break"
          onClick=${() => onTake(end)}
        >
          ${say("break.minutes", { count: minutes })} <small>${say("break.at", { time: end })}</small>
        </button>`,
      )}
      <button type="button" class="button breaks__break" onClick=${() => onTake(null)}>
        ${say("break.without_end")}
      </button>
    </div>
    <div class="breaks__other">
      <label for="break-until">${say("break.other")}</label>
      <input id="break-until" class="field" type="time" value=${until} onInput=${type} />
      <button type="button" class="button" aria-disabled=${String(!until)} onClick=${() => until && onTake(until)}>
        ${say("break.take")}
      </button>
    </div>
    <div class="dialog__row">
      <button type="button" class="button" onClick=${onCancel}>${say("cancel")}</button>
    </div>
  <//>`;
}
