/**
 * What a colleague has noted on a ticket.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/** @param {{ note: string | null, say: Say }} props */
export function TicketNote({ note, say }) {
  if (!note) return null;
  return html`<p class="ticket-note"><span class="visually-hidden">${say("note.of")}: </span><bdi>${note}</bdi></p>`;
}
