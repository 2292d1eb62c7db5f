/**
 * Take a bundle from somebody who has no ticket and does not wait.
 *
 * @import { Plan, Say } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { DialogForm } from "./dialog_form.js";
import { ItemsField } from "./items_field.js";
import { NoteField } from "./note_field.js";
import { ServiceField } from "./service_field.js";
import { firstService } from "./skills.js";
import { visitOf } from "./visit.js";

/**
 * @param {object} props
 * @param {readonly string[]} props.serves
 * @param {(bundle: { service: string, items?: number, note?: string }) => void} props.onDone
 * @param {() => void} props.onCancel
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function HandInDialog({ serves, onDone, onCancel, plan, language, say }) {
  const [chosen, choose] = useState({ service: firstService(plan, serves), items: 1, note: "" });
  const planned = plan.services.find(({ id }) => id === chosen.service);
  const note = chosen.note.trim();
  return html`<${DialogForm}
    heading=${say("hand_in.heading")}
    submit=${say("hand_in.submit")}
    onSubmit=${() => onDone({ ...visitOf(planned, chosen), ...(note && { note }) })}
    ...${{ onCancel, say }}
  >
    <p>${say("hand_in.intro")}</p>
    <${ServiceField}
      label=${say("dialog.service")}
      services=${serves}
      chosen=${chosen.service}
      onChange=${(/** @type {string} */ service) => choose({ ...chosen, service })}
      ...${{ plan, language }}
    />
    <${ItemsField}
      service=${planned}
      items=${chosen.items}
      onChange=${(/** @type {number} */ items) => choose({ ...chosen, items })}
      say=${say}
    />
    <${NoteField}
      note=${chosen.note}
      onChange=${(/** @type {string} */ to) => choose({ ...chosen, note: to })}
      say=${say}
    />
  <//>`;
}
