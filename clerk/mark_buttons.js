/**
 * What can be said of one document. Buttons rather than a choice, so that no arrow key corrects anything in passing.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { DocumentRow } from "./documents.js"
 */

import { html } from "../ui/html.js";
import { name as nameOf } from "../ui/plan.js";

const SAID = ["have", "missing", "not_applicable"];

/**
 * @param {object} props
 * @param {DocumentRow} props.row
 * @param {string} props.name
 * @param {Plan} props.plan
 * @param {boolean} props.isBusy
 * @param {(mark: string) => void} props.onMark
 * @param {string} props.language
 * @param {Say} props.say
 */
export function MarkButtons({ row, name, plan, isBusy, onMark, language, say }) {
  const words = (/** @type {string} */ mark) =>
    SAID.includes(mark) ? say(`mark.${mark}`) : say("mark.instead", { document: nameOf(plan.documents, mark, language) });
  return html`<div class="marks" role="group" aria-label=${name}>
    ${row.marks.map(
      (mark) => html`<button
        key=${mark}
        type="button"
        class="button marks__mark"
        data-mark=${SAID.includes(mark) ? mark : "instead"}
        aria-pressed=${String(mark === row.mark)}
        aria-disabled=${String(isBusy)}
        onClick=${() => !isBusy && mark !== row.mark && onMark(mark)}
      >
        ${words(mark)}
      </button>`,
    )}
  </div>`;
}
