/**
 * What she can do while she waits: get what is to be got here. And what would have helped.
 *
 * @import { CheckedDocuments, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { name, text } from "../ui/plan.js";
import { DocumentItem } from "./document_item.js";

/** @param {{ precheck: CheckedDocuments | null, plan: Plan, language: string, say: Say }} props */
export function Meanwhile({ precheck, plan, language, say }) {
  if (!precheck) return null;
  const { here, helpful } = precheck;
  const names = helpful.map((id) => name(plan.documents, id, language));
  const how = (/** @type {string} */ id) => text(plan.documents.find((one) => one.id === id)?.here, language);
  return html`${here.length > 0 &&
    html`<section class="meanwhile">
      <h2>${say("meanwhile.heading")}</h2>
      <ul class="bring">
        ${here.map((id) => html`<li key=${id}><${DocumentItem} ...${{ id, plan, language }} sentence=${how(id)} /></li>`)}
      </ul>
      <p class="meanwhile__place">${say("meanwhile.place")}</p>
    </section>`}
    ${helpful.length > 0 &&
    html`<p class="helpful"><bdi>${say("meanwhile.helpful", { names: names.join(", ") })}</bdi></p>`}`;
}
