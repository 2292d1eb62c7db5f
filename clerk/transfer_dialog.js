/**
 * Send a ticket to another service or desk.
 *
 * @import { ClerkTicket, Desk, Plan, Say } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { DialogForm } from "./dialog_form.js";
import { NoteField } from "./note_field.js";
import { ServiceField } from "./service_field.js";
import { desksFor, leadsElsewhere, transferDetails } from "./transfer.js";

/**
 * @param {object} props
 * @param {ClerkTicket} props.ticket
 * @param {string} props.mine this desk
 * @param {ReadonlyMap<string, Desk>} props.desks
 * @param {(details: Record<string, unknown>) => void} props.onDone
 * @param {() => void} props.onCancel
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function TransferDialog({ ticket, mine, desks, onDone, onCancel, plan, language, say }) {
  const [to, change] = useState({ service: ticket.service, desk: "", first: false, note: ticket.note ?? "" });
  const [wasPressed, press] = useState(false);
  const goes = leadsElsewhere(ticket, to);
  const place = (/** @type {boolean} */ first, /** @type {string} */ words) => html`<label class="tick">
    <input type="radio" name="place" checked=${to.first === first} onChange=${() => change({ ...to, first })} /> ${words}
  </label>`;

  return html`<${DialogForm}
    heading=${say("transfer.heading", { ticket: ticket.number })}
    submit=${say("transfer.submit")}
    trouble=${wasPressed && !goes ? say("transfer.elsewhere") : null}
    onSubmit=${() => (goes ? onDone(transferDetails(ticket, to)) : press(true))}
    ...${{ onCancel, say }}
  >
    <${ServiceField}
      label=${say("dialog.service")}
      services=${plan.services.map(({ id }) => id)}
      chosen=${to.service}
      onChange=${(/** @type {string} */ service) => change({ ...to, service, desk: "" })}
      ...${{ plan, language }}
    />
    <div class="labelled">
      <label for="transfer-desk">${say("transfer.desk")}</label>
      <select
        id="transfer-desk"
        class="field"
        value=${to.desk}
        onChange=${(/** @type {any} */ { target }) => change({ ...to, desk: target.value })}
      >
        <option value="">${say("transfer.any")}</option>
        ${desksFor(plan.desks, desks, to.service, mine).map(
          ({ id, name }) => html`<option key=${id} value=${id} selected=${id === to.desk}>${text(name, language)}</option>`,
        )}
      </select>
    </div>
    <fieldset class="choices">
      <legend>${say("transfer.place")}</legend>
      ${place(false, say("transfer.in_turn"))} ${place(true, say("transfer.first"))}
    </fieldset>
    <${NoteField} note=${to.note} onChange=${(/** @type {string} */ note) => change({ ...to, note })} say=${say} />
  <//>`;
}
