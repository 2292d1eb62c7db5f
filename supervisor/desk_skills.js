/**
 * What can be done at a desk now, in short.
 *
 * @import { Desk, Plan, PlannedDesk, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { skillsAt } from "./desks_now.js";

/** @param {{ desk: PlannedDesk, now: Desk, plan: Plan, language: string, say: Say }} props */
export function DeskSkills({ desk, now, plan, language, say }) {
  const skills = skillsAt(now, desk, plan.areas, plan.services);
  if (skills === null) return html`<p class="desk__skills">${say("desks.all_skills")}</p>`;
  const words = skills.map(({ area, can, all }) => {
    const facts = { area: text(area.name, language), can, all };
    return say(can === all ? "desks.skill" : "desks.part_skill", facts);
  });
  return html`<p class="desk__skills">${say("desks.skills", { skills: words.join(", ") })}</p>`;
}
