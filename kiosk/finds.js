/**
 * The services that were found for what she typed.
 *
 * @import { SceneProps } from "./scene_view.js"
 * @import { Find } from "./search.js"
 */

import { html } from "../ui/html.js";
import { name, text } from "../ui/plan.js";
import { FoundCard } from "./found_card.js";
import { sharedNote } from "./shared_note.js";
import { standing } from "./waiting.js";

/** @param {SceneProps & { finds: readonly Find[] }} props */
export function Finds({ finds, plan, news, language, tapped, say, acts }) {
  const tag = language.value;
  const shared = sharedNote(finds);
  const standings = news.state.value?.services ?? new Map();

  return html`${shared && html`<p class="note"><bdi>${text(shared, tag)}</bdi></p>`}
    <ul class="finds">
      ${finds.map(
        ({ service, note }) => html`<li key=${service.id}>
          <${FoundCard}
            name=${text(service.name, tag)}
            area=${name(plan.areas, service.area, tag)}
            note=${shared ? "" : text(note, tag)}
            paused=${standing([service], standings, news.waiting.value).paused}
            progress=${tapped === service.id ? say("sending") : null}
            disabled=${tapped !== null}
            say=${say}
            onTap=${() => acts.pickService(service.id)}
          />
        </li>`,
      )}
    </ul>`;
}
