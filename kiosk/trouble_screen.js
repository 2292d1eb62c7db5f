/**
 * Taking the ticket did not work. To try again repeats the same order, so that nobody gets two numbers.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { BackButton } from "./back_button.js";
import { Frame } from "./frame.js";
import { Sign } from "./sign.js";

/** @param {SceneProps} props */
export function TroubleScreen(props) {
  const { journey, say, acts, forget } = props;
  if (journey.screen !== "trouble") return null;
  const { trouble } = journey;
  const isWorthATry = trouble === "unreachable" || trouble === "refused";
  const foot = html`<${BackButton} say=${say} onBack=${trouble === "closed" ? forget : acts.back} />
    ${isWorthATry &&
    html`<button type="button" class="button button--main" onClick=${acts.retry}>${say("trouble.retry")}</button>`}`;

  return html`<${Frame}
    ...${props}
    look="frame--notice"
    picture=${html`<${Sign} of=${trouble === "paused" ? "paused" : "unreachable"} />`}
    heading=${say(`trouble.${trouble}.heading`)}
    lead=${html`<p>${say(`trouble.${trouble}.text`)}</p>`}
    foot=${foot}
  />`;
}
