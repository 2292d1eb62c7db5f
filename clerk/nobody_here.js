/**
 * No ticket at this desk: what comes next.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/** @param {{ awaitsNext: boolean, say: Say }} props */
export function NobodyHere({ awaitsNext, say }) {
  return html`<div class="current current--none">
    <p class="current__none">${say(awaitsNext ? "arrival.waits" : "ticket.none")}</p>
    <p class="quiet">${say(awaitsNext ? "arrival.waits_more" : "ticket.none_more")}</p>
  </div>`;
}
