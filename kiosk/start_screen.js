/**
 * What the kiosk shows while nobody stands before it: a welcome in every language, the hours, how many wait.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { ownName } from "../ui/languages.js";
import { text } from "../ui/plan.js";
import { ArriveButton } from "./arrive_button.js";
import { openingWords } from "./opening_words.js";
import { Frame } from "./frame.js";
import { HouseNotice } from "./house_notice.js";
import { Waits } from "./waits.js";

/** @param {SceneProps} props */
export function StartScreen(props) {
  const { plan, news } = props;
  const heading = html`${plan.languages.map(
    (tag) => html`<span key=${tag} lang=${tag} class="welcome">${props.sayIn(tag)("start.welcome")}</span>`,
  )}`;

  return html`<${Frame}
    ...${props}
    look="frame--start"
    heading=${heading}
    lead=${plan.languages.map((tag) => html`<${Hours} key=${tag} ...${props} tag=${tag} />`)}
    go=${plan.languages.map((tag) => html`<${WaysIn} key=${tag} ...${props} tag=${tag} />`)}
    hasLanguages=${false}
  >
    <${HouseNotice} notice=${news.notice.value} languages=${plan.languages} />
    <${Waits} ...${props} />
  <//>`;
}

/** @param {SceneProps & { tag: string }} props */
function Hours({ plan, news, sayIn, tag }) {
  const here = { now: news.now(), timeZone: plan.time_zone, language: tag, say: sayIn(tag) };
  const note = text(news.today.value?.note, tag);
  return html`<p lang=${tag}>${openingWords(news.today.value, here)} ${note && html`<bdi>${note}</bdi>`}</p>`;
}

/** As she comes, or with a code; each in her language. @param {SceneProps & { tag: string }} props */
function WaysIn({ plan, language, tapped, sayIn, acts, tag }) {
  const say = sayIn(tag);
  const isAsking = tapped !== null;
  const speak = (/** @type {() => void} */ act) => () => {
    language.value = tag;
    act();
  };
  return html`<div class="ways-in" lang=${tag}>
    <button
      type="button"
      class="button button--main begin"
      aria-disabled=${String(isAsking)}
      onClick=${isAsking ? undefined : speak(acts.begin)}
    >
      ${plan.languages.length > 1 && html`<span class="begin__language">${ownName(tag)}</span>`}
      <span>${say("start.begin")}</span>
    </button>
    <${ArriveButton} say=${say} isBusy=${isAsking && language.value === tag} onTap=${speak(acts.haveCode)} />
  </div>`;
}
