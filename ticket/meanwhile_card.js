/**
 * What she can do while she waits.
 *
 * @import { Say } from "../ui/types.js"
 * @import { Meanwhile } from "./meanwhile.js"
 */

import { html } from "../ui/html.js";

/** @param {{ todo: Meanwhile, say: Say }} props */
export function MeanwhileCard({ todo: { here, missing, helpful }, say }) {
  return html`<section class="meanwhile" aria-labelledby="meanwhile">
    <h2 id="meanwhile">${say("meanwhile.heading")}</h2>
    ${here.length > 0 &&
    html`<p>${say("meanwhile.here")}</p>
      <dl class="meanwhile__here">
        ${here.map(
          ({ id, name, how }) => html`<div key=${id}>
            <dt><bdi>${name}</bdi></dt>
            <dd><bdi>${how}</bdi></dd>
          </div>`,
        )}
      </dl>
      <p><strong>${say("meanwhile.place")}</strong></p>`}
    ${missing.length > 0 && html`<p>${say("meanwhile.missing", { documents: missing.join(", ") })}</p>`}
    ${helpful.length > 0 && html`<p>${say("meanwhile.helpful", { documents: helpful.join(", ") })}</p>`}
  </section>`;
}
