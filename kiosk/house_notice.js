/**
 * What the house wants to say today, in every language in which it says it.
 *
 * @import { Texts } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/** @param {{ notice: Texts | null, languages: string[] }} props */
export function HouseNotice({ notice, languages }) {
  const said = languages.filter((tag) => notice?.[tag]);
  if (said.length === 0) return null;
  return html`<div class="house-notice">
    ${said.map((tag) => html`<p key=${tag} lang=${tag}><bdi>${notice?.[tag]}</bdi></p>`)}
  </div>`;
}
