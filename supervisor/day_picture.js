/**
 * The day so far: how many tickets were taken in each half hour, and how many people waited at most.
 *
 * @import { HalfHour, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { timeOfDay } from "../ui/times.js";
import { DayChart } from "./day_chart.js";
import { DayTable } from "./day_table.js";
import { useWidth } from "./use_width.js";

const USUAL_WIDTH = 640;

/** @param {{ day: HalfHour[], plan: Plan, language: string, say: Say }} props */
export function DayPicture({ day, plan, language, say }) {
  const { element, width } = useWidth(USUAL_WIDTH);
  const time = (/** @type {string} */ at) => timeOfDay(at, plan.time_zone, language);
  return html`<section class="card" aria-labelledby="day">
    <h2 id="day">${say("day.heading")}</h2>
    ${day.length === 0 && html`<p class="quiet">${say("day.none")}</p>`}
    <div ref=${element} hidden=${day.length === 0}>
      <${DayChart} day=${day} width=${width} time=${time} />
      <p class="day__legend" aria-hidden="true">
        <span class="day__key"></span>${say("day.taken")}
        <span class="day__key day__key--waiting"></span>${say("day.waiting")}
      </p>
      <${DayTable} day=${day} time=${time} say=${say} />
    </div>
  </section>`;
}
