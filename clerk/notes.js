/**
 * What a clerk should know besides: what the screens say, that the lobby is closed, that the desk is not staffed.
 *
 * @import { Desk, Say, Texts, Today } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";

/**
 * @param {object} props
 * @param {Today | null} props.today
 * @param {Desk | undefined} props.desk the clerk's own
 * @param {Texts | null} props.notice
 * @param {() => void} props.onSitAgain
 * @param {string} props.language
 * @param {Say} props.say
 */
export function Notes({ today, desk, notice, onSitAgain, language, say }) {
  return html`<div role="status" class="notes">
    ${notice && html`<p class="note note--calm">${say("notice.now")} <bdi>${text(notice, language)}</bdi></p>`}
    ${today?.state === "closed" && html`<p class="note">${say("closed")}</p>`}
    ${desk?.staffed === false &&
    html`<p class="note">
      ${say("desk.unstaffed")}
      <button type="button" class="button" onClick=${onSitAgain}>${say("desk.sit_again")}</button>
    </p>`}
  </div>`;
}
