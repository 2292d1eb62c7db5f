/**
 * Away with everything chosen so far.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/** @param {{ say: Say, onStartOver: () => void, disabled?: boolean }} props */
export function StartOver({ say, onStartOver, disabled = false }) {
  return html`<button
    type="button"
    class="button"
    aria-disabled=${String(disabled)}
    onClick=${disabled ? undefined : onStartOver}
  >
    ${say("start_over")}
  </button>`;
}
