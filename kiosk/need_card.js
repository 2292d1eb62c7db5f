/**
 * One document that is needed, and what she says of it.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Need, Plan, Say } from "../ui/types.js"
 */

import { DocumentPicture } from "../ui/document_picture.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { needWords, waysOf } from "./needs.js";

/**
 * @param {object} props
 * @param {Need} props.need
 * @param {string | undefined} props.mark
 * @param {Plan} props.plan
 * @param {Signal<string>} props.language
 * @param {Say} props.say
 * @param {(document: string, mark: string) => void} props.onMark
 */
export function NeedCard({ need, mark, plan, language, say, onMark }) {
  const tag = language.value;
  const document = plan.documents.find(({ id }) => id === need.document);
  const { title, hint } = needWords(need, document, { language: tag, say });
  const ways = waysOf(need);
  const heading = `need-${need.document}`;

  return html`<div
    class=${`need ${ways.length > 2 ? "need--ways" : ""}`}
    data-mark=${mark}
    role="group"
    aria-labelledby=${heading}
  >
    <${DocumentPicture} of=${document?.picture} />
    <p class="need__name" id=${heading}><bdi>${title}</bdi></p>
    <div class="need__ways">
      ${ways.map(
        (way) => html`<button
          key=${way}
          type="button"
          class="button need__way"
          data-way=${way}
          aria-pressed=${String(mark === way)}
          onClick=${() => onMark(need.document, way)}
        >
          ${wayWords(way, plan, tag, say)}
        </button>`,
      )}
    </div>
    ${hint && html`<p class="need__hint"><bdi>${hint}</bdi></p>`}
  </div>`;
}

/**
 * @param {string} way
 * @param {Plan} plan
 * @param {string} language
 * @param {Say} say
 */
function wayWords(way, plan, language, say) {
  const other = plan.documents.find(({ id }) => id === way);
  if (other) return html`<bdi>${say("documents.instead", { name: text(other.name, language) })}</bdi>`;
  return say(`documents.${way}`);
}
