/**
 * The ticket: the number, how many are before her, and the way to her own page.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { slotOf } from "../ui/slot.js";
import { timeOfDay } from "../ui/times.js";
import { Closing, ClosingFoot } from "./closing.js";
import { CodeOfLink } from "../ui/code_of_link.js";
import { Frame } from "./frame.js";
import { Meanwhile } from "./meanwhile.js";

/** @param {SceneProps} props */
export function TicketScreen(props) {
  const { journey, plan, news, language, say } = props;
  if (journey.screen !== "ticket") return null;
  const { ticket } = journey;
  const tag = language.value;
  const time = ticket.slot ? timeOfDay(ticket.slot, plan.time_zone, tag) : "";
  const slot = slotOf(ticket, news.now());
  const aheadKey = ticket.standing === "appointment" ? "ticket.ahead_appointments" : "ticket.ahead";
  const heading = html`<span class="number__label">${say("ticket.heading")}</span>
    <span class="number">${ticket.number}</span>`;
  const lead = html`<p><bdi>${name(plan.services, ticket.service, tag)}</bdi></p>
    ${slot && html`<p class="ahead">${say(`slot.${slot}`, { time })}</p>`}
    <p class=${slot ? "" : "ahead"}>${say(aheadKey, { count: ticket.ahead })}</p>`;
  const foot = html`<${ClosingFoot} ...${props} />`;

  return html`<${Frame} ...${props} heading=${heading} lead=${lead} foot=${foot} look="frame--ticket">
    <${Meanwhile} precheck=${ticket.precheck} plan=${plan} language=${tag} say=${say} />
    <div class="take-along">
      <${CodeOfLink} token=${ticket.token} label=${say("ticket.code")} />
      <div class="take-along__text">
        <p class="take-along__main">${say("ticket.remember")}</p>
        <p>${say("ticket.take_along")}</p>
      </div>
    </div>
    <${Closing} ...${props} />
  <//>`;
}
