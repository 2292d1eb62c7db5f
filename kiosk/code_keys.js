/**
 * The keys of a code: letters and digits, without those that look alike.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { CODE_KEYS, plainCode } from "./code_typing.js";
import { Key, leaveFocus } from "./key.js";
import { withoutLast } from "./typing.js";

/** @param {{ code: string, onType: (code: string) => void, say: Say }} props */
export function CodeKeys({ code, onType, say }) {
  return html`<div class="code-keys" role="group" aria-label=${say("code.keys")} onMouseDown=${leaveFocus}>
    ${CODE_KEYS.map((sign) => html`<${Key} key=${sign} onTap=${() => onType(plainCode(code + sign))}>${sign}<//>`)}
    <${Key} look="key--act" onTap=${() => onType("")}>${say("keyboard.clear")}<//>
    <${Key} look="key--act" onTap=${() => onType(withoutLast(code))}>${say("keyboard.delete")}<//>
  </div>`;
}
