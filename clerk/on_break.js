/**
 * The clerk is on a break: until when, and the way back to work.
 *
 * @import { Desk, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { breakWords } from "./break.js";

/**
 * @param {object} props
 * @param {NonNullable<Desk["break"]>} props.taken
 * @param {boolean} props.isBusy
 * @param {() => void} props.onGoOn
 * @param {number} props.now
 * @param {string} props.timeZone
 * @param {string} props.language
 * @param {Say} props.say
 */
export function OnBreak({ taken, isBusy, onGoOn, now, timeZone, language, say }) {
  const { until, over } = breakWords(taken, now, { timeZone, language, say });
  return html`<div class="on-break">
    <p class="on-break__until" role="status"><strong>${say("break.now")}</strong> <span>${until}</span></p>
    ${over && html`<p class="on-break__over">${over}</p>`}
    <button type="button" class="button button--main" aria-busy=${String(isBusy)} onClick=${onGoOn}>
      ${say("break.go_on")}
    </button>
  </div>`;
}
