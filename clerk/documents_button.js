/**
 * What the pre-check found; opens the documents.
 *
 * @import { Outcome, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { KEYS } from "./actions.js";
import { PrecheckBadge } from "./precheck_badge.js";

/**
 * @param {object} props
 * @param {Outcome | "unchecked"} props.outcome
 * @param {string} props.opens the id of what it opens
 * @param {boolean} props.isOpen
 * @param {() => void} props.onOpen
 * @param {boolean} [props.hasKey]
 * @param {Say} props.say
 */
export function DocumentsButton({ outcome, opens, isOpen, onOpen, hasKey = false, say }) {
  const key = KEYS.documents.toUpperCase();
  return html`<button
    type="button"
    class="documents-button"
    data-opens=${opens}
    aria-expanded=${String(isOpen)}
    aria-controls=${isOpen ? opens : undefined}
    aria-keyshortcuts=${hasKey ? key : undefined}
    onClick=${onOpen}
  >
    <${PrecheckBadge} outcome=${outcome} say=${say} /> ${hasKey && html`<kbd aria-hidden="true">${key}</kbd>`}
  </button>`;
}
