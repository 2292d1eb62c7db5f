/**
 * What the pre-check of a ticket found, in a picture and in words.
 *
 * @import { Outcome, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { PrecheckIcon } from "../ui/precheck_icon.js";

/** @param {{ outcome: Outcome | "unchecked", say: Say }} props */
export function PrecheckBadge({ outcome, say }) {
  return html`<span class="precheck" data-outcome=${outcome}>
    <${PrecheckIcon} outcome=${outcome} />
    <span><span class="visually-hidden">${say("documents")}: </span>${say(`precheck.${outcome}`)}</span>
  </span>`;
}
