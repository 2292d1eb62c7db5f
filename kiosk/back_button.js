/**
 * One step back.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/** @param {{ say: Say, onBack: () => void, disabled?: boolean }} props */
export function BackButton({ say, onBack, disabled = false }) {
  return html`<button
    type="button"
    class="button"
    aria-disabled=${String(disabled)}
    onClick=${disabled ? undefined : onBack}
  >
    <span aria-hidden="true">←</span> ${say("back")}
  </button>`;
}
