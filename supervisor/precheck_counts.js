/**
 * How the pre-checks of the day went, in plain words.
 *
 * @import { Figures, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { PrecheckIcon } from "../ui/precheck_icon.js";
import { precheckCounts } from "./prechecks.js";

/** @param {{ figures: Figures, say: Say }} props */
export function PrecheckCounts({ figures: { prechecks, saved_waits }, say }) {
  const counts = precheckCounts(prechecks);
  const isEmpty = counts.length === 0 && saved_waits.total === 0;
  return html`<section class="card" aria-labelledby="prechecks">
    <h2 id="prechecks">${say("prechecks.heading")}</h2>
    ${isEmpty && html`<p class="quiet">${say("prechecks.none")}</p>`}
    <ul class="rows">
      ${counts.map(
        ({ outcome, count }) => html`<li class="row" key=${outcome} data-outcome=${outcome}>
          <p class="row__count">${count}</p>
          <p class="row__name"><${PrecheckIcon} outcome=${outcome} /> ${say(`prechecks.${outcome}`, { count })}</p>
        </li>`,
      )}
      ${saved_waits.total > 0 &&
      html`<li class="row" data-outcome="saved">
        <p class="row__count">${saved_waits.total}</p>
        <p class="row__name">${say("prechecks.saved", { count: saved_waits.total })}</p>
      </li>`}
    </ul>
  </section>`;
}
