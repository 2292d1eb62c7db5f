/**
 * What is it about in this area?
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { name, text } from "../ui/plan.js";
import { Card } from "./card.js";
import { Frame } from "./frame.js";
import { standing } from "./waiting.js";
import { WayBack } from "./way_back.js";

/** @param {SceneProps} props */
export function ServicesScreen(props) {
  const { journey, tapped, plan, news, language, say, acts } = props;
  if (journey.screen !== "services") return null;
  const { area } = journey;
  const tag = language.value;
  const services = plan.services.filter((service) => service.area === area);
  const standings = news.state.value?.services ?? new Map();

  return html`<${Frame}
    ...${props}
    heading=${html`<bdi>${name(plan.areas, area, tag)}</bdi>`}
    lead=${say("services.lead")}
    look="frame--services"
    foot=${html`<${WayBack} ...${props} />`}
  >
    <ul class="cards cards--services">
      ${services.map((service) => {
        const { paused, waiting } = standing([service], standings, news.waiting.value);
        return html`<li key=${service.id}>
          <${Card}
            name=${text(service.name, tag)}
            paused=${paused}
            waiting=${waiting || null}
            progress=${tapped === service.id ? say("sending") : null}
            disabled=${tapped !== null}
            say=${say}
            onTap=${() => acts.pickService(service.id)}
          />
        </li>`;
      })}
    </ul>
  <//>`;
}
