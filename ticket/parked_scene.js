/**
 * A clerk has put her aside for a while: she stays nearby and is called again.
 *
 * @import { SceneProps } from "./scene_props.js"
 */

import { html } from "../ui/html.js";
import { Leave } from "./leave.js";
import { NumberHeading } from "./number.js";
import { SoundButton } from "./sound_button.js";

/** @param {SceneProps} props */
export function ParkedScene({ ticket, say, token, follow, cameTooLate, isSoundOn }) {
  if (!ticket) return null;
  return html`<div class="visit__says">
      <${NumberHeading} number=${ticket.number} say=${say} />
      <p class="ahead">${say("parked.heading")}</p>
      <p>${say("parked.text")}</p>
    </div>
    <div class="visit__acts">
      <${SoundButton} isSoundOn=${isSoundOn} say=${say} />
      <${Leave} number=${ticket.number} token=${token} follow=${follow} cameTooLate=${cameTooLate} say=${say} />
    </div>`;
}
