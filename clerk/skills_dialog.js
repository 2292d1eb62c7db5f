/**
 * What can you do today? Changed without leaving the desk.
 *
 * @import { Plan, Say } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { DialogForm } from "./dialog_form.js";
import { SkillFields } from "./skill_fields.js";

/**
 * @param {object} props
 * @param {readonly string[]} props.serves
 * @param {readonly string[]} props.skills
 * @param {(skills: string[]) => void} props.onDone
 * @param {() => void} props.onCancel
 * @param {Plan} props.plan
 * @param {string} props.language
 * @param {Say} props.say
 */
export function SkillsDialog({ serves, skills, onDone, onCancel, plan, language, say }) {
  const [chosen, choose] = useState([...skills]);
  return html`<${DialogForm}
    heading=${say("skills.heading")}
    submit=${say("skills.save")}
    trouble=${chosen.length === 0 ? say("skills.none") : null}
    onSubmit=${() => onDone(chosen)}
    ...${{ onCancel, say }}
  >
    <p>${say("skills.intro")}</p>
    <${SkillFields} serves=${serves} skills=${chosen} ...${{ plan, language }} onChange=${choose} />
  <//>`;
}
