/**
 * A screen that closes by itself says when, and can be closed at once or kept.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { TICKET_MS } from "./time_limit.js";

/** @param {Pick<SceneProps, "say" | "time" | "secondsLeft">} props */
export function Closing({ say, time, secondsLeft }) {
  return html`<div class="closing" role="timer" aria-live="off">
    <p>${say("ticket.closes", { count: secondsLeft ?? 0 })}</p>
    <progress class="closing__bar" max=${TICKET_MS} value=${Math.min(time.left ?? 0, TICKET_MS)} aria-hidden="true">
    </progress>
  </div>`;
}

/** @param {Pick<SceneProps, "say" | "time" | "forget">} props */
export function ClosingFoot({ say, time, forget }) {
  return html`<button type="button" class="button button--main" onClick=${forget}>${say("ticket.done")}</button>
    <button type="button" class="button" onClick=${time.extend} disabled=${!time.canExtend}>
      ${say("ticket.longer")}
    </button>`;
}
