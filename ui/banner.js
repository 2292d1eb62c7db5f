/**
 * Banners that say what is wrong with what the page shows.
 *
 * @import { ReadonlySignal } from "@preact/signals"
 * @import { Say } from "./types.js"
 */

import { html } from "./html.js";

/**
 * No connection: what is shown may be old.
 * @param {{ online: ReadonlySignal<boolean>, say: Say }} props
 */
export function OfflineBanner({ online, say }) {
  return html`<div role="status" class="banners">
    ${!online.value && html`<p class="banner banner--offline">${say("banner.offline")}</p>`}
  </div>`;
}

/**
 * The clock is not the real one: nobody shall take this for a day in the lobby.
 * @param {{ demoClock: { readonly value: boolean }, say: Say }} props
 */
export function DemoBanner({ demoClock, say }) {
  return demoClock.value ? html`<p role="status" class="banner banner--demo">${say("banner.demo")}</p>` : null;
}
