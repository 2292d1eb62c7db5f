/**
 * What was done? More than was asked for, or less.
 *
 * @import { ClerkTicket, Done, Plan, Say } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { name as nameOf } from "../ui/plan.js";
import { CountField } from "./count_field.js";
import { DialogForm } from "./dialog_form.js";
import { askedFor, somethingDone, withCount, withService } from "./done_list.js";
import { ServiceField } from "./service_field.js";

/**
 * @param {object} props
 * @param {ClerkTicket} props.ticket
 * @param {readonly string[]} props.serves
 * @param {(done: Done[]) => void} props.onDone
 * @param {() => void} props.onCancel
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function FinishDialog({ ticket, serves, onDone, onCancel, plan, language, say }) {
  const [list, change] = useState(askedFor(ticket));
  const done = somethingDone(list);
  const others = serves.filter((service) => !list.some((done) => done.service === service));
  return html`<${DialogForm}
    heading=${say("finish.heading", { ticket: ticket.number })}
    submit=${say("finish.submit")}
    trouble=${done.length === 0 ? say("finish.nothing") : null}
    onSubmit=${() => onDone(done)}
    ...${{ onCancel, say }}
  >
    <ul class="done-list">
      ${list.map(({ service, count }) => {
        const name = nameOf(plan.services, service, language);
        return html`<li class="done-list__row" key=${service} data-service=${service}>
          <bdi>${name}</bdi>
          <${CountField}
            ...${{ name, count, say }}
            onChange=${(/** @type {number} */ to) => change(withCount(list, service, to))}
          />
        </li>`;
      })}
    </ul>
    ${others.length > 0 &&
    html`<${ServiceField}
      label=${say("finish.more")}
      services=${others}
      chosen=""
      none=${say("finish.choose")}
      onChange=${(/** @type {string} */ service) => service && change(withService(list, service))}
      ...${{ plan, language }}
    />`}
  <//>`;
}
