/**
 * Who is where in the whole house.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { fromAToZ } from "./directory.js";
import { DirectoryEntry } from "./directory_entry.js";
import { Frame } from "./frame.js";
import { WayBack } from "./way_back.js";

/** @param {SceneProps} props */
export function DirectoryScreen(props) {
  const { plan, language, say } = props;
  const entries = fromAToZ(plan.directory, language.value);

  return html`<${Frame}
    ...${props}
    heading=${say("directory.heading")}
    lead=${say(entries.length > 0 ? "directory.lead" : "directory.empty")}
    look="frame--directory"
    foot=${html`<${WayBack} ...${props} />`}
  >
    <ul class="entries">
      ${entries.map(
        (entry, index) => html`<li key=${index}>
          <${DirectoryEntry} entry=${entry} language=${language.value} say=${say} />
        </li>`,
      )}
    </ul>
  <//>`;
}
