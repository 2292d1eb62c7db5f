/**
 * Where to go: the desk by name and place, in the lobby's first language, and smaller in its second one.
 *
 * @import { Arrow as Direction, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { Arrow } from "./arrow.js";
import { whereTo } from "./where_to.js";

/** @param {{ plan: Plan, desk: string, direction: Direction | undefined, say: Say }} props */
export function DeskLabel({ plan, desk, direction, say }) {
  const { name, place, other } = whereTo(plan, desk);
  return html`<div class="desk">
    <div class="desk__head">
      <p class="desk__name"><bdi>${name}</bdi></p>
      ${direction && html`<${Arrow} direction=${direction} say=${say} />`}
    </div>
    ${place && html`<p class="desk__place"><bdi>${place}</bdi></p>`}
    ${other && html`<p class="desk__other" lang=${other.language}><bdi>${other.text}</bdi></p>`}
  </div>`;
}
