/**
 * Which area is it about?
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { Card } from "./card.js";
import { Frame } from "./frame.js";
import { ClosingSoon } from "./closing_soon.js";
import { Pictogram } from "./pictogram.js";
import { StartOver } from "./start_over.js";
import { standing } from "./waiting.js";

/** @param {SceneProps} props */
export function AreasScreen(props) {
  const { plan, news, language, say, acts, forget } = props;
  const services = news.state.value?.services ?? new Map();
  const cards = plan.areas.map((area) => ({
    ...area,
    ...standing(plan.services.filter((service) => service.area === area.id), services, news.waiting.value),
  }));

  return html`<${Frame}
    ...${props}
    heading=${say("areas.heading")}
    lead=${html`<p>${say("areas.lead")}</p>
      <${ClosingSoon} ...${props} />`}
    look="frame--welcome"
    go=${html`<${LookUp} ...${props} />`}
    foot=${html`<${StartOver} say=${say} onStartOver=${forget} />`}
  >
    <ul class=${`cards cards--${Math.min(cards.length, 6)}`}>
      ${cards.map(
        ({ id, letter, name, paused, waiting }) => html`<li key=${id}>
          <${Card}
            name=${text(name, language.value)}
            letter=${letter}
            picture=${html`<${Pictogram} area=${id} />`}
            paused=${paused}
            waiting=${waiting}
            say=${say}
            onTap=${() => acts.choose(id)}
          />
        </li>`,
      )}
    </ul>
  <//>`;
}

/** Other ways to what she came for. @param {SceneProps} props */
function LookUp({ plan, say, acts }) {
  return html`<button type="button" class="button" onClick=${acts.search}>${say("areas.search")}</button>
    ${plan.directory.length > 0 &&
    html`<button type="button" class="button" onClick=${acts.directory}>${say("areas.directory")}</button>`}`;
}
