/**
 * How many, and for whom? Where only one of it is asked, the answer leads on.
 *
 * @import { PlannedService } from "../ui/types.js"
 * @import { DetailsPlace } from "./journey.js"
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { Choice } from "./choice.js";
import { Frame } from "./frame.js";
import { WayBack } from "./way_back.js";

/** @typedef {SceneProps & { service: PlannedService, journey: DetailsPlace }} DetailsProps */

/** @param {SceneProps} props */
export function DetailsScreen(props) {
  const { journey, plan, language, say } = props;
  if (journey.screen !== "details") return null;
  const service = plan.services.find(({ id }) => id === journey.service);
  if (!service) return null;
  const known = { ...props, service, journey };
  const hasKinds = service.kinds.length > 1;

  return html`<${Frame}
    ...${props}
    look="frame--details"
    topic=${text(service.name, language.value)}
    heading=${service.items ? text(service.items.question, language.value) : say("kind.heading")}
    go=${hasKinds && html`<${Kinds} ...${known} />`}
    foot=${html`<${WayBack} ...${props} />`}
  >
    ${service.items && html`<${Numbers} ...${known} leadsOn=${!hasKinds} />`}
    ${service.items && hasKinds && html`<p class="frame__then">${say("kind.heading")}</p>`}
  <//>`;
}

/** @param {DetailsProps & { leadsOn: boolean }} props */
function Numbers({ journey, service, tapped, acts, leadsOn }) {
  const numbers = Array.from({ length: service.items?.up_to ?? 0 }, (_, index) => index + 1);
  const tap = (/** @type {number} */ items) =>
    leadsOn ? acts.giveDetails(service.id, { items }) : acts.count(items);
  return html`<ul class="numbers">
    ${numbers.map(
      (items) => html`<li key=${items}>
        <button
          type="button"
          class="button numbers__key"
          aria-pressed=${leadsOn ? undefined : String(items === journey.items)}
          aria-disabled=${String(tapped !== null)}
          aria-busy=${String(tapped === String(items))}
          onClick=${tapped === null ? () => tap(items) : undefined}
        >
          ${items}
        </button>
      </li>`,
    )}
  </ul>`;
}

/** @param {DetailsProps} props */
function Kinds({ service, tapped, say, acts }) {
  return service.kinds.map(
    (kind) => html`<${Choice}
      key=${kind}
      id=${kind}
      tapped=${tapped}
      text=${say(`kind.${kind}`)}
      more=${say(`kind.${kind}.more`)}
      look="button--main"
      onTap=${() => acts.giveDetails(service.id, { visitor_kind: kind })}
    />`,
  );
}
