/**
 * What is said beside the documents.
 *
 * @import { Say, Texts } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";

/** @param {{ notes: Texts[], language: string, say: Say }} props */
export function Notes({ notes, language, say }) {
  return html`<section class="notes">
    <h2>${say("documents.notes")}</h2>
    <ul>
      ${notes.map((note, index) => html`<li key=${index}><bdi>${text(note, language)}</bdi></li>`)}
    </ul>
  </section>`;
}
