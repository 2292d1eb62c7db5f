/**
 * The receipt for a bundle: its number, and a code that leads to its page.
 *
 * @import { ClerkTicket, Plan, Say } from "../ui/types.js"
 */

import { CodeOfLink } from "../ui/code_of_link.js";
import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";

/**
 * @param {object} props
 * @param {ClerkTicket} props.ticket
 * @param {string} props.token
 * @param {() => void} props.onClose
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function Receipt({ ticket, token, onClose, plan, language, say }) {
  return html`<${Dialog} heading=${say("receipt.heading", { ticket: ticket.number })} onCancel=${onClose}>
    <div class="receipt">
      <p class="receipt__number"><bdi>${ticket.number}</bdi></p>
      <p>
        <bdi>${name(plan.services, ticket.service, language)}</bdi>
        ${ticket.items > 1 && `, ${say("items", { count: ticket.items })}`}
      </p>
      <${CodeOfLink} token=${token} label=${say("receipt.code", { ticket: ticket.number })} />
      <p>${say("receipt.more")}</p>
    </div>
    <div class="dialog__row">
      <button type="button" class="button button--main" onClick=${() => window.print()}>${say("receipt.print")}</button>
      <button type="button" class="button" onClick=${onClose}>${say("close")}</button>
    </div>
  <//>`;
}
