/**
 * What is counted of an area or a service, a cell each.
 *
 * @import { Counted, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { cells } from "./numbers.js";

/** @param {{ counted: Counted, now: number, say: Say }} props */
export function FigureCells({ counted, now, say }) {
  return html`${cells(counted, now).map(
    ({ key, value, isMinutes, isLong }) => html`<td
      key=${key}
      role="cell"
      class="areas__figure"
      data-figure=${key}
      data-nothing=${value === null || (value === 0 && !isMinutes)}
      data-long=${isLong}
    >
      <span class="areas__label" aria-hidden="true">${say(`column.${key}`)}</span>
      <span class="areas__value">
        ${value === null ? say("none") : isMinutes ? say("minutes", { count: value }) : value}
      </span>
    </td>`,
  )}`;
}
