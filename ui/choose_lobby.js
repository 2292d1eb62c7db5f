/**
 * The page belongs to a lobby, and the address names none that exists.
 *
 * @import { LobbyName, Say } from "./types.js"
 */

import { html } from "./html.js";
import { text } from "./plan.js";
import { FIRST_LANGUAGE } from "./words.js";

/** @param {{ lobbies: LobbyName[], say: Say }} props */
export function ChooseLobby({ lobbies, say }) {
  return html`<main class="choose">
    <h1>${say("choose.heading")}</h1>
    <ul class="choose__list">
      ${lobbies.map(
        ({ id, name }) => html`<li key=${id}>
          <a class="button" href=${`?lobby=${encodeURIComponent(id)}`}><bdi>${text(name, FIRST_LANGUAGE)}</bdi></a>
        </li>`,
      )}
    </ul>
  </main>`;
}

/** @param {{ say: Say }} props */
export function UnknownLobby({ say }) {
  return html`<main class="choose">
    <h1>${say("choose.unknown")}</h1>
    <p><a class="button" href="?">${say("choose.all")}</a></p>
  </main>`;
}
