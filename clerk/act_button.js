/**
 * A button for one act, with its key. It keeps its place and the focus when it cannot be used.
 *
 * @import { Act } from "./actions.js"
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { KEYS } from "./actions.js";

/**
 * @param {object} props
 * @param {Act} props.act
 * @param {boolean} props.offered
 * @param {boolean} props.isBusy whether this very act is under way
 * @param {boolean} props.isLikely
 * @param {boolean} props.hasKeys
 * @param {() => void} props.onAct
 * @param {Say} props.say
 */
export function ActButton({ act, offered, isBusy, isLikely, hasKeys, onAct, say }) {
  return html`<button
    type="button"
    class=${isLikely ? "button act button--main" : "button act"}
    data-act=${act}
    aria-disabled=${String(!offered)}
    aria-busy=${String(isBusy)}
    aria-keyshortcuts=${hasKeys ? KEYS[act].toUpperCase() : undefined}
    onClick=${() => offered && onAct()}
  >
    <span class="act__name">${say(`act.${act}`)}</span>
    ${isBusy && html`<span class="spinner" aria-hidden="true"></span>`}
    ${!isBusy && hasKeys && html`<kbd aria-hidden="true">${KEYS[act].toUpperCase()}</kbd>`}
  </button>`;
}
