/**
 * What came of the last act, said politely; with a way to try again where that is safe, or to take it back.
 *
 * @import { ComponentChildren } from "preact"
 * @import { Acts } from "./acts.js"
 * @import { Order } from "./orders.js"
 * @import { Say } from "./types.js"
 */

import { html } from "./html.js";

/**
 * @param {object} props
 * @param {Acts} props.acts
 * @param {boolean} [props.mayHide] it may lie over something
 * @param {ComponentChildren} [props.children] another way to take it back
 * @param {Say} props.say
 */
export function StatusLine({ acts: { said, busy, perform }, mayHide = false, children, say }) {
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
    ${now?.again && button(now.again, say("again"))} ${children ?? (now?.undo && button(now.undo, say("undo")))}
    ${now && mayHide && html`<button type="button" class="button status__hide" onClick=${hide}>${say("hide")}</button>`}
  </div>`;
}
