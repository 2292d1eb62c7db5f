/**
 * The ticket: the number, how many are before her, and the way to her own page.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { CodeOfLink } from "./code_of_link.js";
import { Frame } from "./frame.js";
import { Meanwhile } from "./meanwhile.js";
import { TICKET_MS } from "./time_limit.js";

/** @param {SceneProps} props */
export function TicketScreen(props) {
  const { journey, plan, language, say, forget, time, secondsLeft } = props;
  if (journey.screen !== "ticket") return null;
  const { ticket } = journey;
  const tag = language.value;
  const heading = html`<span class="number__label">${say("ticket.heading")}</span>
    <span class="number">${ticket.number}</span>`;
  const lead = html`<p><bdi>${name(plan.services, ticket.service, tag)}</bdi></p>
    <p class="ahead">${say("ticket.ahead", { count: ticket.ahead })}</p>`;
  const foot = html`<button type="button" class="button button--main" onClick=${forget}>${say("ticket.done")}</button>
    <button type="button" class="button" onClick=${time.extend} disabled=${!time.canExtend}>
      ${say("ticket.longer")}
    </button>`;

  return html`<${Frame} ...${props} heading=${heading} lead=${lead} foot=${foot} look="frame--ticket">
    <${Meanwhile} precheck=${ticket.precheck} plan=${plan} language=${tag} say=${say} />
    <div class="take-along">
      <${CodeOfLink} token=${ticket.token} label=${say("ticket.code")} />
      <div class="take-along__text">
        <p class="take-along__main">${say("ticket.remember")}</p>
        <p>${say("ticket.take_along")}</p>
      </div>
    </div>
    <div class="closing" role="timer" aria-live="off">
      <p>${say("ticket.closes", { count: secondsLeft ?? 0 })}</p>
      <progress class="closing__bar" max=${TICKET_MS} value=${Math.min(time.left ?? 0, TICKET_MS)} aria-hidden="true">
      </progress>
    </div>
  <//>`;
}
