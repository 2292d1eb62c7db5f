/**
 * The second way in: for those who have an appointment, or come back with their number.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { ArriveSign } from "./arrive_sign.js";

/** @param {{ say: Say, onTap: () => void, isBusy?: boolean }} props */
export function ArriveButton({ say, onTap, isBusy = false }) {
  return html`<button
    type="button"
    class="button arrive"
    aria-disabled=${String(isBusy)}
    aria-busy=${String(isBusy)}
    onClick=${isBusy ? undefined : onTap}
  >
    ${isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : html`<${ArriveSign} />`}
    <span>${say("start.arrive")}</span>
  </button>`;
}
