/**
 * One desk: its state, its ticket and why that was called, what can be done there, whether help is needed.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { DeskNow } from "./desks_now.js"
 */

import { html } from "../ui/html.js";
import { name, text } from "../ui/plan.js";
import { reasonWords } from "../ui/reason.js";
import { timeOfDay } from "../ui/times.js";
import { deskStates } from "./desks_now.js";
import { DeskSkills } from "./desk_skills.js";

/** @param {DeskNow & { plan: Plan, language: string, say: Say }} props */
export function DeskCard({ desk, now, ticket, plan, language, say }) {
  const time = (/** @type {string | null | undefined} */ at) => (at ? timeOfDay(at, plan.time_zone, language) : "");
  const facts = { ticket: now.ticket?.number ?? "", since: time(now.break?.since), until: time(now.break?.until) };
  const reason = ticket?.reason && reasonWords(ticket.reason, { timeZone: plan.time_zone, language, say });

  return html`<li class="desk" data-desk=${desk.id} data-staffed=${now.staffed} data-help=${Boolean(now.help)}>
    <h3 class="desk__name"><bdi>${text(desk.name, language)}</bdi></h3>
    <p class="desk__place">
      <bdi>${text(desk.place, language)}</bdi>${desk.prefers && html`<br />${say(`desks.prefers.${desk.prefers}`)}`}
    </p>
    <p class="desk__states">
      ${deskStates(now).map((key) => html`<span class="state" key=${key} data-state=${key}>${say(`desks.${key}`, facts)}</span>`)}
    </p>
    ${ticket &&
    html`<p class="desk__ticket">
      <bdi>${name(plan.services, ticket.service, language)}</bdi>
      ${reason && html`<span class="desk__reason">${reason}</span>`}
    </p>`}
    ${now.staffed && html`<${DeskSkills} ...${{ desk, now, plan, language, say }} />`}
    ${now.help &&
    html`<p class="desk__help">
      ${now.help.by === null ? say("desks.help") : say("desks.helper", { desk: name(plan.desks, now.help.by, language) })}
    </p>`}
  </li>`;
}
