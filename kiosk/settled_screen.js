/**
 * Her ticket stands as it stands, and she needs to do nothing more here: her number, and what follows.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { name, text } from "../ui/plan.js";
import { Closing, ClosingFoot } from "./closing.js";
import { Frame } from "./frame.js";

/** @param {SceneProps} props */
export function SettledScreen(props) {
  const { journey, plan, language, say } = props;
  if (journey.screen !== "settled") return null;
  const { kind, ticket } = journey;
  const tag = language.value;
  const place = text(plan.desks.find(({ id }) => id === ticket.desk)?.place, tag);
  const facts = { number: ticket.number, desk: name(plan.desks, ticket.desk, tag) };
  const heading = html`<span class="number__label">${say(`settled.${kind}.heading`, facts)}</span>
    <span class="number">${ticket.number}</span>`;

  return html`<${Frame}
    ...${props}
    heading=${heading}
    lead=${html`<p class="ahead">${say(`settled.${kind}.text`, facts)}</p>
      ${kind === "called" && place && html`<p><bdi>${place}</bdi></p>`}`}
    foot=${html`<${ClosingFoot} ...${props} />`}
    look=${`frame--settled frame--${kind}`}
  >
    <${Closing} ...${props} />
  <//>`;
}
