/**
 * The ticket's number, as large as the phone allows.
 *
 * @import { Say } from "../ui/types.js"
 */

import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";

/** @param {{ number: string, say: Say }} props */
export function NumberHeading({ number, say }) {
  return html`<${Heading} class="number">
    <span class="number__label">${say("number")}</span>
    <bdi class="number__digits">${number}</bdi>
  <//>`;
}
