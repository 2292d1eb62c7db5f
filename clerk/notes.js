/**
 * What a clerk should know besides: the lobby is closed by the clock, the desk counts as not staffed.
 *
 * @import { Desk, Say, Today } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/**
 * @param {object} props
 * @param {Today | null} props.today
 * @param {Desk | undefined} props.desk the clerk's own
 * @param {() => void} props.onSitAgain
 * @param {Say} props.say
 */
export function Notes({ today, desk, onSitAgain, say }) {
  return html`<div role="status" class="notes">
    ${today?.state === "closed" && html`<p class="note">${say("closed")}</p>`}
    ${desk?.staffed === false &&
    html`<p class="note">
      ${say("desk.unstaffed")}
      <button type="button" class="button" onClick=${onSitAgain}>${say("desk.sit_again")}</button>
    </p>`}
  </div>`;
}
