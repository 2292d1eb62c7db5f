/**
 * The desks: which are staffed, and with which number. Never who sits there.
 *
 * @import { Desk, Plan, Say } from "../ui/types.js"
 */

import { desksNow } from "../ui/desks.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { deskStates } from "./desk_states.js";

/** @param {{ plan: Plan, desks: ReadonlyMap<string, Desk>, language: string, say: Say }} props */
export function DeskList({ plan, desks, language, say }) {
  return html`<section class="card" aria-labelledby="desks">
    <h2 id="desks">${say("desks.heading")}</h2>
    <ul class="rows">
      ${desksNow(plan.desks, desks).map(
        ({ desk, staffed, ticket }) => html`<li class="row" key=${desk.id} data-desk=${desk.id}>
          <p class="row__name">
            <bdi>${text(desk.name, language)}</bdi> <bdi class="quiet">${text(desk.place, language)}</bdi>
          </p>
          ${deskStates(staffed, ticket).map(
            ({ key, ticket: number }) => html`<p class="state" key=${key} data-state=${key}>
              ${say(`desks.${key}`, { ticket: number })}
            </p>`,
          )}
        </li>`,
      )}
    </ul>
  </section>`;
}
