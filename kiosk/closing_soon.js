/**
 * Says in time that there will soon be no more tickets.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { isNearlyClosed, openingWords } from "./opening_words.js";

/** @param {Pick<SceneProps, "plan" | "news" | "language" | "say">} props */
export function ClosingSoon({ plan, news, language, say }) {
  const today = news.today.value;
  const here = { now: news.now(), timeZone: plan.time_zone, language: language.value, say };
  return isNearlyClosed(today, here.now) ? html`<p class="note">${openingWords(today, here)}</p>` : null;
}
