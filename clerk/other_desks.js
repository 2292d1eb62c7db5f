/**
 * What the other desks are doing, in one line.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Seen } from "./seen.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { timeOfDay } from "../ui/times.js";
import { doingAt } from "./desks.js";

/**
 * @param {object} props
 * @param {Seen["others"]} props.others
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function OtherDesks({ others, plan, language, say }) {
  const words = (/** @type {ReturnType<typeof doingAt>} */ { key, until, ticket = "" }) =>
    say(`others.${key}`, { ticket, time: until ? timeOfDay(until, plan.time_zone, language) : "" });
  return html`<section class="others" aria-labelledby="others">
    <h2 id="others">${say("others.heading")}</h2>
    ${others.length === 0
      ? html`<p class="quiet">${say("others.none")}</p>`
      : html`<ul class="others__list">
          ${others.map(({ desk, now }) => {
            const doing = doingAt(now);
            return html`<li class="others__desk" key=${desk.id} data-desk=${desk.id}>
              <bdi>${text(desk.name, language)}</bdi>
              <span class="state" data-state=${doing.key}>${words(doing)}</span>
              ${now.help && html`<strong class="state" data-state="help">${say("others.help")}</strong>`}
            </li>`;
          })}
        </ul>`}
  </section>`;
}
