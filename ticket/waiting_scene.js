/**
 * She waits: how many are before her, and what she can do.
 *
 * @import { SceneProps } from "./scene_props.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { Leave } from "./leave.js";
import { meanwhile } from "./meanwhile.js";
import { MeanwhileCard } from "./meanwhile_card.js";
import { NumberHeading } from "./number.js";
import { SoundButton } from "./sound_button.js";

/** @param {SceneProps} props */
export function WaitingScene({ ticket, plan, language, say, token, follow, cameTooLate, isSoundOn }) {
  if (!ticket) return null;
  const todo = meanwhile(ticket, plan, language);
  return html`<div class="visit__says">
      <${NumberHeading} number=${ticket.number} say=${say} />
      <p class="ahead" role="status">${say("waiting.ahead", { count: ticket.ahead ?? 0 })}</p>
      ${plan && html`<p class="quiet"><bdi>${name(plan.services, ticket.service, language)}</bdi></p>`}
      ${todo && html`<${MeanwhileCard} todo=${todo} say=${say} />`}
      <p>${say("waiting.stay")}</p>
    </div>
    <div class="visit__acts">
      <${SoundButton} isSoundOn=${isSoundOn} say=${say} />
      <${Leave} number=${ticket.number} token=${token} follow=${follow} cameTooLate=${cameTooLate} say=${say} />
    </div>`;
}
