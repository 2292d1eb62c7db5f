/**
 * Where do you sit? Shows which desks are staffed.
 *
 * @import { Desk, Plan, Say } from "../ui/types.js"
 * @import { Seat } from "./seat.js"
 */

import { useState } from "preact/hooks";

import { ApiError } from "../ui/api.js";
import { desksNow } from "../ui/desks.js";
import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { refusal } from "../ui/refusal.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {Map<string, Desk>} props.desks
 * @param {Seat} props.seat
 * @param {() => void} props.onSignedOut
 * @param {string} props.language
 * @param {Say} props.say
 */
export function DeskChoice({ plan, desks, seat, onSignedOut, language, say }) {
  const [busy, setBusy] = useState(/** @type {string | null} */ (null));
  const [refused, setRefused] = useState(/** @type {string | null} */ (null));

  /** @param {string} desk */
  async function sit(desk) {
    if (busy !== null) return;
    setBusy(desk);
    setRefused(null);
    try {
      await seat.sit(desk);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) onSignedOut();
      const { key, facts } = refusal(error);
      setRefused(say(key, facts));
    }
    setBusy(null);
  }

  return html`<main class="panel panel--wide">
    <${Heading}>${say("desks.heading")}<//>
    <ul class="desks">
      ${desksNow(plan.desks, desks).map(
        ({ desk, staffed, ticket }) => html`<li key=${desk.id}>
          <button
            type="button"
            class="button desks__desk"
            aria-disabled=${String(busy !== null)}
            aria-busy=${String(busy === desk.id)}
            onClick=${() => sit(desk.id)}
          >
            <span class="desks__name"><bdi>${text(desk.name, language)}</bdi></span>
            <span class="desks__place"><bdi>${text(desk.place, language)}</bdi></span>
            <span class="state" data-state=${staffed ? "staffed" : "free"}>${doing(staffed, ticket, say)}</span>
          </button>
        </li>`,
      )}
    </ul>
    <p role="alert" class="sign-in__refused">${refused}</p>
  </main>`;
}

/**
 * @param {boolean} staffed
 * @param {Desk["ticket"]} ticket
 * @param {Say} say
 */
function doing(staffed, ticket, say) {
  if (ticket === null) return say(staffed ? "desks.staffed" : "desks.free");
  return say(staffed ? "desks.with" : "desks.left_open", { ticket: ticket.number });
}
