/**
 * How many wait in each area just now.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { Pictogram } from "./pictogram.js";
import { standing } from "./waiting.js";

/** @param {Pick<SceneProps, "plan" | "news" | "language" | "say">} props */
export function Waits({ plan, news, language, say }) {
  const services = news.state.value?.services ?? new Map();
  return html`<ul class="waits" aria-label=${say("start.waits")}>
    ${plan.areas.map(({ id, letter, name }) => {
      const ofArea = plan.services.filter(({ area }) => area === id);
      const { paused, waiting } = standing(ofArea, services, news.waiting.value);
      return html`<li key=${id} class="waits__area">
        <span class="card__picture"><span class="card__letter">${letter}</span> <${Pictogram} area=${id} /></span>
        <bdi class="waits__name">${text(name, language.value)}</bdi>
        <span class="waits__count">${paused ? say("card.paused") : say("card.waiting", { count: waiting })}</span>
      </li>`;
    })}
  </ul>`;
}
