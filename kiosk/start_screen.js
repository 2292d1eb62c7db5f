/**
 * What the kiosk shows while nobody stands before it: a welcome in every language, the hours, how many wait.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { ownName } from "../ui/languages.js";
import { text } from "../ui/plan.js";
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
    go=${plan.languages.map((tag) => html`<${Begin} key=${tag} ...${props} tag=${tag} />`)}
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

/** @param {SceneProps & { tag: string }} props */
function Begin({ plan, language, sayIn, acts, tag }) {
  const begin = () => {
    language.value = tag;
    acts.begin();
  };
  return html`<button type="button" class="button button--main begin" lang=${tag} onClick=${begin}>
    ${plan.languages.length > 1 && html`<span class="begin__language">${ownName(tag)}</span>`}
    <span>${sayIn(tag)("start.begin")}</span>
  </button>`;
}
