/**
 * The first screen: which area is it about?
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { Card } from "./card.js";
import { Frame } from "./frame.js";
import { Pictogram } from "./pictogram.js";
import { standing } from "./waiting.js";

/** @param {SceneProps} props */
export function AreasScreen(props) {
  const { plan, news, language, say, acts } = props;
  const services = news.state.value?.services ?? new Map();
  const cards = plan.areas.map((area) => ({
    ...area,
    ...standing(plan.services.filter((service) => service.area === area.id), services, news.waiting.value),
  }));

  return html`<${Frame} ...${props} heading=${say("areas.heading")} lead=${say("areas.lead")} look="frame--welcome">
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
