/**
 * Her appointment, as the kiosk knows it: what for and when, and whether it still counts.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { timeOfDay } from "../ui/times.js";
import { Choice } from "./choice.js";
import { Frame } from "./frame.js";
import { Sign } from "./sign.js";
import { WayBack } from "./way_back.js";

/** @param {SceneProps} props */
export function AppointmentScreen(props) {
  const { journey, tapped, plan, language, say, acts, forget } = props;
  if (journey.screen !== "appointment") return null;
  const { appointment, arrival } = journey;
  const tag = language.value;
  const facts = { time: timeOfDay(appointment.slot, plan.time_zone, tag), count: appointment.items };
  const isOver = arrival === "too_late";
  const service = name(plan.services, appointment.service, tag);
  const go = html`<${Choice}
      id="arrive"
      tapped=${tapped}
      text=${say(isOver ? "appointment.wait" : "appointment.go")}
      look="button--main"
      onTap=${acts.arrive}
    />
    ${isOver && html`<${Choice} id="leave" tapped=${tapped} text=${say("appointment.leave")} onTap=${forget} />`}`;

  return html`<${Frame}
    ...${props}
    look="frame--appointment"
    picture=${html`<${Sign} of=${isOver ? "closed" : "appointment"} />`}
    topic=${html`<bdi>${service}</bdi>${appointment.items > 1 && html` × ${appointment.items}`}`}
    heading=${say(isOver ? "appointment.over.heading" : "appointment.heading", facts)}
    lead=${html`<p>${say(`appointment.${arrival}`, facts)}</p>`}
    go=${go}
    foot=${html`<${WayBack} ...${props} />`}
  />`;
}
