/**
 * No tickets for today: the lobby is closed, or will be soon.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { whenWords } from "../ui/times.js";
import { Frame } from "./frame.js";
import { Sign } from "./sign.js";

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
  />`;
}
