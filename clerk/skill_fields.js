/**
 * Check boxes for the services of a desk, by area.
 *
 * @import { Plan } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { AreaBox } from "./area_box.js";
import { skillGroups, ticked } from "./skills.js";

/**
 * @param {object} props
 * @param {readonly string[]} props.serves
 * @param {readonly string[]} props.skills
 * @param {(skills: string[]) => void} props.onChange
 * @param {Plan} props.plan
 * @param {string} props.language
 */
export function SkillFields({ serves, skills, onChange, plan, language }) {
  /** @param {string[]} changed @param {boolean} on */
  const change = (changed, on) => onChange(ticked(serves, skills, changed, on));
  return html`<div class="skills">
    ${skillGroups(plan, serves).map(({ area, services }) => {
      const all = services.map(({ id }) => id);
      const on = all.filter((id) => skills.includes(id));
      return html`<fieldset class="skills__area" key=${area.id}>
        <legend>
          <${AreaBox}
            name=${text(area.name, language)}
            ticked=${on.length}
            all=${all.length}
            onChange=${(/** @type {boolean} */ to) => change(all, to)}
          />
        </legend>
        ${services.map(
          ({ id, name }) => html`<label class="tick" key=${id}>
            <input type="checkbox" checked=${on.includes(id)} onChange=${() => change([id], !on.includes(id))} />
            <bdi>${text(name, language)}</bdi>
          </label>`,
        )}
      </fieldset>`;
    })}
  </div>`;
}
