/**
 * The documents of a ticket, each with what is said of it; the clerk corrects that.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { useEffect, useRef } from "preact/hooks";

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { correction, documentRows, possibleAfterAll } from "./documents.js";
import { MarkButtons } from "./mark_buttons.js";

/**
 * @param {object} props
 * @param {string} props.id
 * @param {ClerkTicket} props.ticket
 * @param {boolean} [props.takesFocus] whoever opened it by a key goes on by keyboard
 * @param {Plan} props.plan
 * @param {Acts} props.acts
 * @param {string} props.language
 * @param {Say} props.say
 */
export function DocumentList({ id, ticket, takesFocus = false, plan, acts, language, say }) {
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (!takesFocus) return undefined;
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    list.current?.querySelector("button")?.focus();
    return () => before?.focus();
  }, [takesFocus]);
  const isStopped = ticket.precheck?.outcome === "stopped";
  const isBusy = acts.busy.value !== null;

  return html`<section id=${id} ref=${list} class="documents" aria-label=${say("documents.of", { ticket: ticket.number })}>
    ${isStopped &&
    html`<p class="documents__stopped">
      ${say("documents.stopped")}
      <button
        type="button"
        class="button"
        aria-disabled=${String(isBusy)}
        onClick=${() => acts.perform(possibleAfterAll(ticket))}
      >
        ${say("documents.possible")}
      </button>
    </p>`}
    <ul class="documents__list">
      ${documentRows(ticket, plan).map((row) => {
        const name = text(row.name, language) || row.document;
        return html`<li class="documents__row" key=${row.document} data-document=${row.document}>
          <p class="documents__name">
            <bdi>${name}</bdi> ${row.helpful && html`<span class="quiet">${say("documents.helpful")}</span>`}
          </p>
          <${MarkButtons}
            row=${row}
            name=${name}
            plan=${plan}
            isBusy=${isBusy}
            onMark=${(/** @type {string} */ mark) => acts.perform(correction(ticket, row, mark))}
            language=${language}
            say=${say}
          />
        </li>`;
      })}
    </ul>
  </section>`;
}
