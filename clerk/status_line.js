/**
 * What came of the last act, said politely; with a way to try again where that is safe.
 *
 * @import { Acts } from "./acts.js"
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/** @param {{ acts: Acts, say: Say }} props */
export function StatusLine({ acts: { said, busy, perform }, say }) {
  const now = said.value;
  return html`<div class="status">
    <p role="status" class="status__text" data-mood=${now?.mood}>${now && say(now.key, now.facts)}</p>
    ${now?.again &&
    html`<button
      type="button"
      class="button"
      aria-disabled=${String(busy.value !== null)}
      onClick=${() => now.again && perform(now.again)}
    >
      ${say("again")}
    </button>`}
  </div>`;
}
