/**
 * Where she sees what she types, with our keys or her own.
 *
 * @import { Say } from "../ui/types.js"
 */

import { useRef } from "preact/hooks";

import { html } from "../ui/html.js";
import { MOST_LETTERS } from "./typing.js";
import { useTypingAnywhere } from "./use_typing_anywhere.js";

/**
 * No keyboard of the system comes up, and no browser remembers or sends away what is typed.
 * @param {{ text: string, onType: (text: string) => void, say: Say }} props
 */
export function SearchField({ text, onType, say }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useTypingAnywhere(field);
  return html`<input
    ref=${field}
    class="search__field"
    type="text"
    inputmode="none"
    autocomplete="off"
    autocorrect=${false}
    autocapitalize="none"
    spellcheck=${false}
    maxlength=${MOST_LETTERS}
    aria-label=${say("search.field")}
    placeholder=${say("search.field")}
    value=${text}
    onInput=${() => onType(field.current?.value ?? "")}
  />`;
}
