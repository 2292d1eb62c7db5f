/**
 * How many are put aside, one small number for each way.
 *
 * @import { ClerkTicket, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { asideCounts } from "./aside.js";

/** @param {{ tickets: ReadonlyMap<number, ClerkTicket>, today: string, say: Say }} props */
export function AsideNumbers({ tickets, today, say }) {
  return html`<section class="aside" aria-labelledby="aside">
    <h2 id="aside" class="aside__heading">${say("aside.heading")}</h2>
    <dl class="aside__list">
      ${asideCounts(tickets.values(), today).map(
        ({ state, count, earlier }) => html`<div class="aside__one" key=${state} data-aside=${state} data-nothing=${count === 0}>
          <dt>${say(`aside.${state}`)}</dt>
          <dd>
            <span class="aside__count">${count}</span>
            ${earlier > 0 && html`<span class="aside__earlier">${say("aside.earlier", { count: earlier })}</span>`}
          </dd>
        </div>`,
      )}
    </dl>
  </section>`;
}
