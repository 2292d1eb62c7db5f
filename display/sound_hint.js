/**
 * Browsers keep a page mute until somebody touches it: say so until it can be heard.
 *
 * @import { Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { wakeSound } from "../ui/sound.js";
import { TwoLanguages } from "./two_languages.js";

/** @param {{ plan: Plan, say: (language: string) => Say }} props */
export function SoundHint({ plan, say }) {
  return html`<button type="button" class="sound-hint" onClick=${wakeSound}>
    <svg class="sound-hint__icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M4 9v6h4l5 4V5L8 9H4z" fill="currentColor" />
      <path d="m16 9 5 6m0-6-5 6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
    <${TwoLanguages} text="sound.tap" plan=${plan} say=${say} />
  </button>`;
}
