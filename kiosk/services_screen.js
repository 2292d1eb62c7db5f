/**
 * The second screen: what is it about? One tap takes the ticket.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { name, text } from "../ui/plan.js";
import { BackButton } from "./back_button.js";
import { Card } from "./card.js";
import { Frame } from "./frame.js";
import { standing } from "./waiting.js";

/** @param {SceneProps} props */
export function ServicesScreen(props) {
  const { journey, plan, news, language, say, acts } = props;
  if (journey.screen !== "services" && journey.screen !== "sending") return null;
  const { area } = journey;
  const tag = language.value;
  const sent = journey.screen === "sending" ? journey.order.service : null;
  const services = plan.services.filter((service) => service.area === area);
  const standings = news.state.value?.services ?? new Map();

  return html`<${Frame}
    ...${props}
    heading=${html`<bdi>${name(plan.areas, area, tag)}</bdi>`}
    lead=${say("services.lead")}
    look="frame--services"
    foot=${html`<${BackButton} say=${say} onBack=${acts.back} disabled=${sent !== null} />`}
  >
    <ul class="cards cards--services">
      ${services.map((service) => {
        const { paused, waiting } = standing([service], standings, news.waiting.value);
        return html`<li key=${service.id}>
          <${Card}
            name=${text(service.name, tag)}
            paused=${paused}
            waiting=${waiting || null}
            progress=${sent === service.id ? say("sending") : null}
            disabled=${sent !== null}
            say=${say}
            onTap=${() => acts.order(service.id, tag)}
          />
        </li>`;
      })}
    </ul>
  <//>`;
}
