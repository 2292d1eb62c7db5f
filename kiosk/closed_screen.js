/**
 * No tickets for today: the lobby is closed, or will be soon.
 *
 * @import { Today } from "../ui/types.js"
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { calendarDay, whenWords } from "../ui/times.js";
import { ArriveButton } from "./arrive_button.js";
import { Frame } from "./frame.js";
import { Sign } from "./sign.js";

/**
 * After the last number, and before the first one of today, those who have a code can still be taken in.
 * @param {Today} today
 * @param {string} timeZone
 */
function takesIn({ state, day, opens_at: opens }, timeZone) {
  return state === "ending" || (opens !== null && calendarDay(new Date(opens), timeZone) === day);
}

/** @param {SceneProps} props */
export function ClosedScreen(props) {
  const { plan, news, language, say } = props;
  const today = news.today.value;
  const here = { now: news.now(), timeZone: plan.time_zone, language: language.value, say };
  const note = text(today?.note, language.value);
  const lead = html`
    ${today?.state === "ending" && html`<p>${say("ending.have_number")}</p>`}
    ${today?.opens_at && html`<p>${say("closed.opens", { when: whenWords(today.opens_at, here) })}</p>`}
    ${note && html`<p class="note"><bdi>${note}</bdi></p>`}
  `;

  return html`<${Frame}
    ...${props}
    look="frame--notice"
    picture=${html`<${Sign} of="closed" />`}
    heading=${say(today?.state === "ending" ? "ending.heading" : "closed.heading")}
    lead=${lead}
    go=${today && takesIn(today, plan.time_zone) && html`<${ArriveButton} say=${say} onTap=${props.acts.haveCode} />`}
  />`;
}
