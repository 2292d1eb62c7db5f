/**
 * Serve somebody who has no ticket.
 *
 * @import { Plan, Say, VisitorKind } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { DialogForm } from "./dialog_form.js";
import { ItemsField } from "./items_field.js";
import { ServiceField } from "./service_field.js";
import { firstService } from "./skills.js";
import { visitOf } from "./visit.js";

/**
 * @param {object} props
 * @param {readonly string[]} props.skills
 * @param {(visit: { service: string, items?: number, visitor_kind?: VisitorKind }) => void} props.onDone
 * @param {() => void} props.onCancel
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function DirectDialog({ skills, onDone, onCancel, plan, language, say }) {
  const service = firstService(plan, skills);
  const [chosen, choose] = useState({ service, items: 1, kind: /** @type {VisitorKind} */ ("private") });
  const planned = plan.services.find(({ id }) => id === chosen.service);
  return html`<${DialogForm}
    heading=${say("direct.heading")}
    submit=${say("direct.submit")}
    onSubmit=${() => onDone(visitOf(planned, chosen))}
    ...${{ onCancel, say }}
  >
    <${ServiceField}
      label=${say("dialog.service")}
      services=${skills}
      chosen=${chosen.service}
      onChange=${(/** @type {string} */ to) => choose({ ...chosen, service: to })}
      ...${{ plan, language }}
    />
    <${ItemsField}
      service=${planned}
      items=${chosen.items}
      onChange=${(/** @type {number} */ items) => choose({ ...chosen, items })}
      say=${say}
    />
    ${planned &&
    planned.kinds.length > 1 &&
    html`<fieldset class="choices">
      <legend>${say("direct.kind")}</legend>
      ${planned.kinds.map(
        (kind) => html`<label class="tick" key=${kind}>
          <input type="radio" name="kind" checked=${kind === chosen.kind} onChange=${() => choose({ ...chosen, kind })} />
          ${say(`kind.${kind}`)}
        </label>`,
      )}
    </fieldset>`}
  <//>`;
}
