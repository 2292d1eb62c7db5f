/**
 * Nothing in this lobby fits what she typed: who else in the house does, the info desk, the whole list.
 *
 * @import { DirectoryEntry as Entry } from "../ui/types.js"
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { DirectoryEntry } from "./directory_entry.js";
import { Finds } from "./finds.js";

/** @param {SceneProps & { entry: Entry | null }} props */
export function NothingFound(props) {
  const { plan, language, entry, say, acts } = props;
  const infoDesk = plan.services.filter(({ id }) => id === plan.information_service);
  const finds = infoDesk.map((service) => ({ service, note: null }));

  return html`${entry
      ? html`<p>${say("search.elsewhere")}</p>
          <${DirectoryEntry} entry=${entry} language=${language.value} say=${say} />`
      : html`<p>${say(finds.length > 0 ? "search.nothing.ask" : "search.nothing")}</p>`}
    <div class="nothing">
      <${Finds} ...${props} finds=${finds} />
      ${plan.directory.length > 0 &&
      html`<button type="button" class="button" onClick=${acts.directory}>${say("search.directory")}</button>`}
    </div>`;
}
