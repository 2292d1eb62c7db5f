/**
 * A document with its picture, its name and a sentence about it.
 *
 * @import { Plan } from "../ui/types.js"
 */

import { DocumentPicture } from "../ui/document_picture.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";

/**
 * @param {object} props
 * @param {string} props.id
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {string} [props.sentence] instead of its own
 * @param {string} [props.instead] what may be brought instead
 */
export function DocumentItem({ id, plan, language, sentence, instead = "" }) {
  const document = plan.documents.find((one) => one.id === id);
  return html`<div class="document">
    <${DocumentPicture} of=${document?.picture} />
    <p class="document__name"><bdi>${text(document?.name, language) || id}</bdi></p>
    <p class="document__hint"><bdi>${sentence ?? text(document?.hint, language)}</bdi></p>
    ${instead && html`<p class="document__hint">${instead}</p>`}
  </div>`;
}
