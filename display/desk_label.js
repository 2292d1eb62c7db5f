/**
 * Where to go: the desk by name and place, in the lobby's first language, and smaller in its second one.
 *
 * @import { Plan } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { whereTo } from "./where_to.js";

/** @param {{ plan: Plan, desk: string }} props */
export function DeskLabel({ plan, desk }) {
  const { name, place, other } = whereTo(plan, desk);
  return html`<div class="desk">
    <p class="desk__name"><bdi>${name}</bdi></p>
    <div class="desk__more">
      ${place && html`<p class="desk__place"><bdi>${place}</bdi></p>`}
      ${other && html`<p class="desk__other" lang=${other.language}><bdi>${other.text}</bdi></p>`}
    </div>
  </div>`;
}
