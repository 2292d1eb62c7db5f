/**
 * Which service: those of a list, by area.
 *
 * @import { Plan } from "../ui/types.js"
 */

import { useId } from "preact/hooks";

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { skillGroups } from "./skills.js";

/**
 * @param {object} props
 * @param {string} props.label
 * @param {readonly string[]} props.services
 * @param {string} props.chosen "" for none yet
 * @param {string} [props.none] what stands for none
 * @param {(service: string) => void} props.onChange
 * @param {Plan} props.plan
 * @param {string} props.language
 */
export function ServiceField({ label, services, chosen, none, onChange, plan, language }) {
  const id = useId();
  return html`<div class="labelled">
    <label for=${id}>${label}</label>
    <select id=${id} class="field" value=${chosen} onChange=${(/** @type {any} */ { target }) => onChange(target.value)}>
      ${none !== undefined && html`<option value="">${none}</option>`}
      ${skillGroups(plan, services).map(
        ({ area, services: ofArea }) => html`<optgroup key=${area.id} label=${text(area.name, language)}>
          ${ofArea.map(
            (service) => html`<option key=${service.id} value=${service.id} selected=${service.id === chosen}>
              ${text(service.name, language)}
            </option>`,
          )}
        </optgroup>`,
      )}
    </select>
  </div>`;
}
