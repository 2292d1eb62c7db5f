/**
 * An on-screen keyboard with big keys.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { Key, leaveFocus } from "./key.js";
import { keyRows } from "./key_rows.js";
import { withLetter, withoutLast } from "./typing.js";

/**
 * @param {object} props
 * @param {string} props.language
 * @param {string} props.text what is typed so far
 * @param {(text: string) => void} props.onType
 * @param {Say} props.say
 */
export function Keyboard({ language, text, onType, say }) {
  return html`<div class="keyboard" role="group" aria-label=${say("keyboard.label")} onMouseDown=${leaveFocus}>
    <div class="keyboard__letters">
      ${keyRows(language).map(
        (row, index) => html`<div key=${index} class="keyboard__row">
          ${row.map((letter) => html`<${Key} key=${letter} onTap=${() => onType(withLetter(text, letter))}>
            ${capital(letter)}
          <//>`)}
        </div>`,
      )}
    </div>
    <div class="keyboard__acts">
      <${Key} onTap=${() => onType("")}>${say("keyboard.clear")}<//>
      <${Key} look="key--space" onTap=${() => onType(withLetter(text, " "))}>${say("keyboard.space")}<//>
      <${Key} onTap=${() => onType(withoutLast(text))}>${say("keyboard.delete")}<//>
    </div>
  </div>`;
}

/** “ß” has none that anybody would look for. @param {string} letter */
function capital(letter) {
  return letter === "ß" ? letter : letter.toUpperCase();
}
