/**
 * How long one kind of visitor waits: a bar and a word.
 *
 * @import { Say } from "../ui/types.js"
 * @import { Waits } from "./rules.js"
 */

import { html } from "../ui/html.js";
import { LONGEST, levelWord } from "./rules.js";

/** @param {{ who: keyof Waits, level: number, say: Say }} props */
export function WaitBar({ who, level, say }) {
  const word = levelWord(level);
  return html`<span class="trade-off__row">
    <span class="trade-off__who">${say(`rule.${who}`)}</span>
    <svg class="trade-off__bar" data-level=${word} viewBox="0 0 ${LONGEST} 1" preserveAspectRatio="none" aria-hidden="true">
      <rect class="trade-off__wait" width=${level} height="1" />
    </svg>
    <span class="trade-off__word">${say(`rule.wait.${word}`)}</span>
  </span>`;
}
