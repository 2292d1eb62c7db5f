/**
 * How many cases a visit is about, where a service asks for that.
 *
 * @import { PlannedService, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { CountField } from "./count_field.js";

/** @param {{ service: PlannedService | undefined, items: number, onChange: (items: number) => void, say: Say }} props */
export function ItemsField({ service, items, onChange, say }) {
  if (!service?.items) return null;
  return html`<div class="labelled">
    <span>${say("dialog.items")}</span>
    <${CountField}
      name=${say("dialog.items")}
      count=${items}
      least=${1}
      most=${service.items.up_to}
      ...${{ onChange, say }}
    />
  </div>`;
}
