/**
 * What happened to one ticket today.
 *
 * @import { ClerkTicket, JournalEntry, Plan, Say } from "../ui/types.js"
 */

import { useRef, useState } from "preact/hooks";

import { ApiError, request } from "../ui/api.js";
import { html } from "../ui/html.js";
import { JournalEntries } from "./journal_entries.js";
import { journalRefusal } from "./journal_refusal.js";
import { typedNumber } from "./typed_number.js";

/** @typedef {{ ticket: ClerkTicket, entries: JournalEntry[] }} Told */

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {() => void} props.onSignedOut
 * @param {string} props.language
 * @param {Say} props.say
 */
export function Journal({ plan, onSignedOut, language, say }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [told, setTold] = useState(/** @type {Told | null} */ (null));
  const [refused, setRefused] = useState(/** @type {{ key: string, facts: Record<string, string> } | null} */ (null));
  const [busy, setBusy] = useState(false);

  /** @param {SubmitEvent} event */
  async function look(event) {
    event.preventDefault();
    if (busy) return;
    const number = typedNumber(field.current?.value ?? "");
    setTold(null);
    setRefused(number === null ? { key: "journal.no_number", facts: {} } : null);
    if (number === null) return;
    setBusy(true);
    try {
      setTold(await request("GET", addressOf(plan.id, number)));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) onSignedOut();
      else setRefused({ key: journalRefusal(error), facts: { number } });
    }
    setBusy(false);
  }

  return html`<section class="card" aria-labelledby="journal">
    <h2 id="journal">${say("journal.heading")}</h2>
    <form class="lever" onSubmit=${look}>
      <label for="journal-number">${say("journal.number")}</label>
      <input
        id="journal-number"
        ref=${field}
        class="journal__number"
        autocomplete="off"
        autocapitalize="characters"
        maxlength="12"
        required
      />
      <button type="submit" class="button" aria-busy=${String(busy)}>${say("journal.look")}</button>
    </form>
    <div role="status">
      ${!told && !refused && html`<p class="quiet">${say("journal.hint")}</p>`}
      ${refused && html`<p class="journal__refused">${say(refused.key, refused.facts)}</p>`}
      ${told && html`<${JournalEntries} ...${told} plan=${plan} language=${language} say=${say} />`}
    </div>
  </section>`;
}

/** @param {string} lobby @param {string} number */
function addressOf(lobby, number) {
  return `/api/lobbies/${encodeURIComponent(lobby)}/journal?${new URLSearchParams({ number })}`;
}
