/**
 * A button for one act, with its key. It keeps its place and the focus when it cannot be used.
 *
 * @import { ComponentChildren } from "preact"
 * @import { Act } from "./actions.js"
 */

import { html } from "../ui/html.js";
import { KEYS } from "./actions.js";

/**
 * @param {object} props
 * @param {Act} props.act
 * @param {string} props.name
 * @param {boolean} props.offered
 * @param {boolean} props.isBusy whether this very act is under way
 * @param {boolean} [props.isLikely]
 * @param {boolean} props.hasKeys
 * @param {() => void} props.onAct
 * @param {ComponentChildren} [props.children] more to see of it
 */
export function ActButton({ act, name, offered, isBusy, isLikely = false, hasKeys, onAct, children }) {
  const key = KEYS[act].toUpperCase();
  return html`<button
    type="button"
    class=${isLikely ? "button act button--main" : "button act"}
    data-act=${act}
    aria-disabled=${String(!offered)}
    aria-busy=${String(isBusy)}
    aria-keyshortcuts=${hasKeys ? key : undefined}
    onClick=${() => offered && onAct()}
  >
    <span class="act__name">${name}</span>
    ${children} ${isBusy && html`<span class="spinner" aria-hidden="true"></span>`}
    ${!isBusy && hasKeys && html`<kbd aria-hidden="true">${key}</kbd>`}
  </button>`;
}
