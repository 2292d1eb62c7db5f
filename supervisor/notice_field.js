/**
 * The notice in one language, with what room is left.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { languageName } from "../ui/language_name.js";
import { LONGEST_NOTICE } from "./draft.js";

/**
 * @param {object} props
 * @param {string} props.tag the language
 * @param {boolean} props.isRequired
 * @param {string} props.text
 * @param {(text: string) => void} props.onWrite
 * @param {string} props.language of the page
 * @param {Say} props.say
 */
export function NoticeField({ tag, isRequired, text, onWrite, language, say }) {
  const id = `notice-${tag}`;
  const label = say(isRequired ? "notice.text" : "notice.text_optional", { language: languageName(tag, language) });
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      lang=${tag}
      dir="auto"
      rows="2"
      maxlength=${LONGEST_NOTICE}
      required=${isRequired}
      aria-describedby=${`${id}-room`}
      value=${text}
      onInput=${(/** @type {any} */ { currentTarget }) => onWrite(currentTarget.value)}
    ></textarea>
    <p id=${`${id}-room`} class="field__room">${say("notice.room", { written: text.length, most: LONGEST_NOTICE })}</p>
  </div>`;
}
