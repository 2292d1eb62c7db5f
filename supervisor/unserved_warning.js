/**
 * Warns of people who wait for what nobody present can do.
 *
 * @import { ClerkTicket, LobbyState, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { isAnybodyHere, unserved } from "./unserved.js";
import { UnservedLine } from "./unserved_line.js";

/** @param {{ plan: Plan, state: LobbyState<ClerkTicket>, language: string, say: Say }} props */
export function UnservedWarning({ plan, state: { tickets, desks }, language, say }) {
  const found = unserved(plan, tickets.values(), desks);
  // It stays on the page while there is nothing to say, so that what comes is heard.
  return html`<div class="unserved" role="status">
    ${found.length > 0 &&
    html`<h2 class="unserved__heading">
        <svg class="unserved__sign" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 1.5 21h21zM12 10v5m0 2.5v.5" /></svg>
        ${say(isAnybodyHere(desks) ? "unserved.heading" : "unserved.nobody_here")}
      </h2>
      <ul class="unserved__list">
        ${found.map((one, place) => html`<${UnservedLine} key=${place} ...${one} plan=${plan} language=${language} say=${say} />`)}
      </ul>`}
  </div>`;
}
