/**
 * What came of the last act, said politely; with a way to try again where that is safe, or to take it back.
 *
 * @import { Acts } from "./acts.js"
 * @import { Order } from "./orders.js"
 * @import { Say } from "./types.js"
 */

import { html } from "./html.js";

/** @param {{ acts: Acts, mayHide?: boolean, say: Say }} props mayHide: it may lie over something */
export function StatusLine({ acts: { said, busy, perform }, mayHide = false, say }) {
  const now = said.value;
  const hide = () => {
    said.value = null;
  };
  const button = (/** @type {Order} */ order, /** @type {string} */ name) => html`<button
    type="button"
    class="button"
    aria-disabled=${String(busy.value !== null)}
    onClick=${() => perform(order)}
  >
    ${name}
  </button>`;
  return html`<div class="status">
    <p role="status" class="status__text" data-mood=${now?.mood}>${now && say(now.key, now.facts)}</p>
    ${now?.again && button(now.again, say("again"))} ${now?.undo && button(now.undo, say("undo"))}
    ${now && mayHide && html`<button type="button" class="button status__hide" onClick=${hide}>${say("hide")}</button>`}
  </div>`;
}
