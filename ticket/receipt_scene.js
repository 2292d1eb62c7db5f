/**
 * A bundle that lies with us: a receipt for it, and whether it is done.
 *
 * @import { SceneProps } from "./scene_props.js"
 */

import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { whenWords } from "../ui/times.js";
import { receiptOf } from "./receipt.js";

/** @param {SceneProps} props */
export function ReceiptScene({ ticket, plan, language, say, follow }) {
  if (!ticket) return null;
  const receipt = receiptOf(ticket);
  const service = plan && name(plan.services, ticket.service, language);
  const here = plan && { now: follow.news.now(), timeZone: plan.time_zone, language, say };
  return html`<div class="visit__says">
    <${Heading} class="end__heading">${say(`receipt.${receipt}.heading`)}<//>
    <p class=${`receipt__state receipt__state--${receipt}`}>${say(`receipt.${receipt}.text`)}</p>
    <dl class="receipt">
      <div><dt>${say("receipt.number")}</dt><dd class="receipt__number"><bdi>${ticket.number}</bdi></dd></div>
      ${service && html`<div><dt>${say("receipt.what")}</dt><dd>${ticket.items} × <bdi>${service}</bdi></dd></div>`}
      ${here &&
      ticket.dropped_at &&
      html`<div><dt>${say("receipt.since")}</dt><dd>${whenWords(ticket.dropped_at, here)}</dd></div>`}
    </dl>
  </div>`;
}
