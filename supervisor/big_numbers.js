/**
 * The lobby in six numbers, large.
 *
 * @import { Figures, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { bigNumbers } from "./numbers.js";

/** @param {{ figures: Figures, now: number, say: Say }} props */
export function BigNumbers({ figures, now, say }) {
  return html`<section class="numbers" aria-label=${say("numbers.heading")}>
    <dl class="numbers__list">
      ${bigNumbers(figures, now).map(({ key, value, isMinutes, isLong }) => {
        const unit = isMinutes && value !== null && say("minutes.unit");
        return html`<div class="number" key=${key} data-number=${key} data-long=${isLong}>
          <dt class="number__name">${say(`numbers.${key}`)}</dt>
          <dd class="number__value">
            ${value ?? say("none")}${unit && html`<span class="number__unit">${" "}${unit}</span>`}
          </dd>
        </div>`;
      })}
    </dl>
  </section>`;
}
