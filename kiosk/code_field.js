/**
 * Where she sees the code that she types, with our keys or her own.
 *
 * @import { Say } from "../ui/types.js"
 */

import { useRef } from "preact/hooks";

import { html } from "../ui/html.js";
import { grouped, plainCode } from "./code_typing.js";
import { useTypingAnywhere } from "./use_typing_anywhere.js";

/**
 * @param {object} props
 * @param {string} props.code
 * @param {(code: string) => void} props.onType
 * @param {() => void} props.onEnter
 * @param {Say} props.say
 */
export function CodeField({ code, onType, onEnter, say }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useTypingAnywhere(field);
  const type = () => {
    if (!field.current) return;
    onType(plainCode(field.current.value));
    // A sign that no code has changes nothing, and nothing would be drawn anew.
    field.current.value = grouped(plainCode(field.current.value));
  };
  return html`<input
    ref=${field}
    class="search__field code-field"
    type="text"
    inputmode="none"
    autocomplete="off"
    autocorrect=${false}
    autocapitalize="characters"
    spellcheck=${false}
    aria-label=${say("code.field")}
    placeholder=${say("code.field")}
    value=${grouped(code)}
    onInput=${type}
    onKeyDown=${(/** @type {KeyboardEvent} */ { key }) => key === "Enter" && onEnter()}
  />`;
}
