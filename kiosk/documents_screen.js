/**
 * The documents she needs. She taps what she lacks; what she does not tap she has.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { Choice } from "./choice.js";
import { Frame } from "./frame.js";
import { NeedCard } from "./need_card.js";
import { Notes } from "./notes.js";
import { hasMarks } from "./precheck_journey.js";
import { WayBack } from "./way_back.js";

/** @param {SceneProps} props */
export function DocumentsScreen(props) {
  const { journey, tapped, plan, language, say, acts } = props;
  if (journey.screen !== "documents") return null;
  const { needs, notes } = journey.check;
  const goOn = needs.length === 0 ? "documents.go" : hasMarks(journey) ? "documents.rest" : "documents.all";

  return html`<${Frame}
    ...${props}
    look="frame--documents"
    topic=${name(plan.services, journey.wish.service, language.value)}
    heading=${say(needs.length === 0 ? "documents.only_notes" : "documents.heading")}
    lead=${needs.length > 0 && say("documents.lead")}
    go=${html`<${Choice} id="hand_in" tapped=${tapped} text=${say(goOn)} look="button--main" onTap=${acts.handIn} />`}
    foot=${html`<${WayBack} ...${props} />`}
  >
    ${needs.length > 0 &&
    html`<ul class="needs">
      ${needs.map(
        (need) => html`<li key=${need.document}>
          <${NeedCard} ...${{ need, plan, language, say }} mark=${journey.marks[need.document]} onMark=${acts.mark} />
        </li>`,
      )}
    </ul>`}
    ${notes.length > 0 && html`<${Notes} notes=${notes} language=${language.value} say=${say} />`}
  <//>`;
}
