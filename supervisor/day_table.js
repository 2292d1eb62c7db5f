/**
 * The picture of the day as a table, for whoever hears the page.
 *
 * @import { HalfHour, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/** @param {{ day: HalfHour[], time: (at: string) => string, say: Say }} props */
export function DayTable({ day, time, say }) {
  return html`<div class="visually-hidden">
    <table>
      <caption>${say("day.heading")}</caption>
      <thead>
        <tr>
          <th scope="col">${say("day.from")}</th>
          <th scope="col">${say("day.taken")}</th>
          <th scope="col">${say("day.waiting")}</th>
        </tr>
      </thead>
      <tbody>
        ${day.map(
          ({ at, taken, waiting }) => html`<tr key=${at}>
            <th scope="row">${time(at)}</th>
            <td>${taken}</td>
            <td>${waiting}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
