/**
 * She is called: impossible to overlook, and where to go.
 *
 * @import { SceneProps } from "./scene_props.js"
 */

import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";

/** @param {SceneProps} props */
export function CalledScene({ ticket, say, where, cameTooLate }) {
  if (!ticket) return null;
  return html`<div class="visit__says">
    <${Heading} class="called__heading">${say("called.heading")}<//>
    <p class="called__number"><bdi>${ticket.number}</bdi></p>
    <p class="called__go">${say("called.go")}</p>
    <p class="called__desk"><bdi>${where.desk}</bdi></p>
    ${where.place && html`<p class="called__place"><bdi>${where.place}</bdi></p>`}
    ${cameTooLate.value && html`<p class="called__late">${say("leave.too_late")}</p>`}
  </div>`;
}
