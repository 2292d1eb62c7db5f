/**
 * She waits: how many are before her, and what she can do.
 *
 * @import { SceneProps } from "./scene_props.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { slotOf } from "../ui/slot.js";
import { timeOfDay } from "../ui/times.js";
import { Leave } from "./leave.js";
import { meanwhile } from "./meanwhile.js";
import { MeanwhileCard } from "./meanwhile_card.js";
import { NumberHeading } from "./number.js";
import { aheadKey } from "./said.js";
import { SoundButton } from "./sound_button.js";

/** @param {SceneProps} props */
export function WaitingScene({ ticket, plan, language, say, token, follow, cameTooLate, isSoundOn }) {
  if (!ticket) return null;
  const slot = plan && slotOf(ticket, follow.news.now());
  const time = plan && ticket.slot ? timeOfDay(ticket.slot, plan.time_zone, language) : "";
  const todo = meanwhile(ticket, plan, language);
  return html`<div class="visit__says">
      <${NumberHeading} number=${ticket.number} say=${say} />
      <div class="ahead" role="status">
        ${slot && html`<p>${say(`slot.${slot}`, { time })}</p>`}
        <p class=${slot ? "ahead__more" : ""}>${say(aheadKey(ticket), { count: ticket.ahead ?? 0 })}</p>
      </div>
      ${plan && html`<p class="quiet"><bdi>${name(plan.services, ticket.service, language)}</bdi></p>`}
      ${todo && html`<${MeanwhileCard} todo=${todo} say=${say} />`}
      <p>${say("waiting.stay")}</p>
    </div>
    <div class="visit__acts">
      <${SoundButton} isSoundOn=${isSoundOn} say=${say} />
      <${Leave} number=${ticket.number} token=${token} follow=${follow} cameTooLate=${cameTooLate} say=${say} />
    </div>`;
}
