/**
 * One document of the list.
 *
 * @import { PlannedDocument } from "../ui/types.js"
 */

import { DocumentPicture } from "../ui/document_picture.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";

/** @param {{ document: PlannedDocument, instead: string, language: string }} props */
export function DocumentRow({ document, instead, language }) {
  return html`<li class="document">
    <${DocumentPicture} of=${document.picture} />
    <div class="document__text">
      <h2 class="document__name"><bdi>${text(document.name, language)}</bdi></h2>
      <p class="document__hint"><bdi>${text(document.hint, language)}</bdi></p>
      ${instead && html`<p class="document__hint">${instead}</p>`}
    </div>
  </li>`;
}
