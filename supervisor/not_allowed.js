/**
 * Somebody has signed in who may work at a desk but not lead the lobby.
 *
 * @import { Say } from "../ui/types.js"
 */

import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";

/** @param {{ onSignOut: () => void, say: Say }} props */
export function NotAllowed({ onSignOut, say }) {
  return html`<main class="panel">
    <${Heading}>${say("not_allowed.heading")}<//>
    <p>${say("not_allowed.text")}</p>
    <p><button type="button" class="button button--main" onClick=${onSignOut}>${say("not_allowed.other")}</button></p>
  </main>`;
}
