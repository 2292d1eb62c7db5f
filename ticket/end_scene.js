/**
 * Everything in which she has nothing to do: at the desk, done, missed, left, expired – or not known yet.
 *
 * @import { SceneProps } from "./scene_props.js"
 */

import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";

/** @param {SceneProps} props */
export function EndScene({ scene, ticket, say, where }) {
  const facts = { ...where, number: ticket?.number ?? "" };
  return html`<div class="visit__says">
    ${ticket && scene !== "unknown" && html`<p class="end__number"><bdi>${ticket.number}</bdi></p>`}
    <${Heading} class="end__heading">${say(`${scene}.heading`, facts)}<//>
    <p>${say(`${scene}.text`, facts)}</p>
  </div>`;
}
