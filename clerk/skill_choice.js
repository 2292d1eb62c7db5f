/**
 * What can you do today? Asked before sitting down.
 *
 * @import { Plan, PlannedDesk, Say } from "../ui/types.js"
 * @import { Seat } from "./seat.js"
 */

import { useState } from "preact/hooks";

import { ApiError } from "../ui/api.js";
import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { refusal } from "../ui/refusal.js";
import { SkillFields } from "./skill_fields.js";
import { cannotAfter, skillsAt } from "./skills.js";

/**
 * @param {object} props
 * @param {PlannedDesk} props.desk
 * @param {Plan} props.plan
 * @param {Seat} props.seat
 * @param {() => void} props.onOtherDesk
 * @param {() => void} props.onSignedOut
 * @param {string} props.language
 * @param {Say} props.say
 */
export function SkillChoice({ desk, plan, seat, onOtherDesk, onSignedOut, language, say }) {
  const [skills, choose] = useState(() => skillsAt(desk, seat.cannot.value));
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState(/** @type {string | null} */ (null));

  async function sit() {
    if (isBusy) return;
    if (skills.length === 0) return setRefused(say("skills.none"));
    setBusy(true);
    try {
      seat.cannot.value = cannotAfter(seat.cannot.value, desk, skills);
      await seat.sit(desk.id, skills);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) onSignedOut();
      const { key, facts } = refusal(error);
      setRefused(say(key, facts));
      setBusy(false);
    }
  }

  const where = { desk: text(desk.name, language), place: text(desk.place, language) };
  return html`<main class="panel panel--wide">
    <div>
      <p class="quiet">${say("skills.at", where)}</p>
      <${Heading}>${say("skills.heading")}<//>
    </div>
    <p>${say("skills.intro")}</p>
    <${SkillFields} serves=${desk.serves} ...${{ skills, plan, language }} onChange=${choose} />
    <p role="alert" class="sign-in__refused">${refused}</p>
    <div class="panel__acts">
      <button type="button" class="button button--main" aria-busy=${String(isBusy)} onClick=${sit}>
        ${say("skills.sit")}
      </button>
      <button type="button" class="button" onClick=${onOtherDesk}>${say("skills.other_desk")}</button>
    </div>
  </main>`;
}
