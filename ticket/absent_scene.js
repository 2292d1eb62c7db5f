/**
 * She is on an errand, or was not there when she was called: she says when she is back.
 *
 * @import { SceneProps } from "./scene_props.js"
 */

import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";
import { Leave } from "./leave.js";
import { ReturnButton } from "./return_button.js";

/** @param {SceneProps} props */
export function AbsentScene({ scene, ticket, say, token, follow, cameTooLate }) {
  if (!ticket) return null;
  const mayReturn = ticket.can_return;
  return html`<div class="visit__says">
      <p class="end__number"><bdi>${ticket.number}</bdi></p>
      <${Heading} class="end__heading">${say(`${scene}.heading`)}<//>
      <p>${say(mayReturn ? `${scene}.text` : "absent.ask")}</p>
      ${mayReturn && html`<p class="ahead">${say(`${scene}.place`)}</p>`}
    </div>
    <div class="visit__acts">
      ${mayReturn && html`<${ReturnButton} text=${say(`${scene}.return`)} ...${{ token, follow, say }} />`}
      <${Leave} number=${ticket.number} token=${token} follow=${follow} cameTooLate=${cameTooLate} say=${say} />
    </div>`;
}
