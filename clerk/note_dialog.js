/**
 * Write, change or delete the note on a ticket.
 *
 * @import { ClerkTicket, Say } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { DialogForm } from "./dialog_form.js";
import { NoteField } from "./note_field.js";

/**
 * @param {object} props
 * @param {ClerkTicket} props.ticket
 * @param {(note: string) => void} props.onDone
 * @param {() => void} props.onCancel
 * @param {Say} props.say
 */
export function NoteDialog({ ticket, onDone, onCancel, say }) {
  const [note, write] = useState(ticket.note ?? "");
  return html`<${DialogForm}
    heading=${say("note.heading", { ticket: ticket.number })}
    submit=${say("note.submit")}
    onSubmit=${() => onDone(note.trim())}
    ...${{ onCancel, say }}
  >
    <${NoteField} note=${note} onChange=${write} say=${say} />
  <//>`;
}
