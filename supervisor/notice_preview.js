/**
 * How the notice will stand on the screens.
 *
 * @import { Say, Texts } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/** @param {{ notice: Texts, languages: readonly string[], say: Say }} props */
export function NoticePreview({ notice, languages, say }) {
  return html`<figure class="preview">
    <figcaption class="quiet">${say("notice.preview")}</figcaption>
    <div class="preview__screen" data-ground="dark">
      ${languages
        .filter((tag) => notice[tag])
        .map((tag) => html`<p key=${tag} lang=${tag} dir="auto" class="preview__text">${notice[tag]}</p>`)}
    </div>
  </figure>`;
}
