/**
 * The columns and the line of the day. A table says the same to whoever does not see them.
 *
 * @import { HalfHour } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { chart } from "./chart.js";

const HEIGHT = 190;

/** @param {{ day: HalfHour[], width: number, time: (at: string) => string }} props */
export function DayChart({ day, width, time }) {
  const { columns, ticks, hours, frame } = chart(day, { width, height: HEIGHT }, (at) => time(at).endsWith(":00"));
  const line = columns.map(({ point }) => `${point.x},${point.y}`).join(" ");
  return html`<svg class="day__picture" width=${width} height=${HEIGHT} aria-hidden="true" focusable="false">
    ${ticks.map(
      ({ value, y }) => html`<g key=${value}>
        <line class="day__rule" x1=${frame.start} x2=${frame.end} y1=${y} y2=${y} />
        <text class="day__value" x=${frame.start - 8} y=${y} dy="0.35em">${value}</text>
      </g>`,
    )}
    ${hours.map(({ at, x }) => html`<text key=${at} class="day__hour" x=${x} y=${frame.bottom + 20}>${time(at)}</text>`)}
    ${columns.map(
      ({ half, x, y, width: wide, height }) =>
        html`<rect key=${half.at} class="day__taken" x=${x} y=${y} width=${wide} height=${height} />`,
    )}
    <polyline class="day__halo" points=${line} />
    <polyline class="day__waiting" points=${line} />
    ${columns.map(
      ({ half, point }) => html`<circle key=${half.at} class="day__point" cx=${point.x} cy=${point.y} r="4" />`,
    )}
  </svg>`;
}
