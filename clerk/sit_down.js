/**
 * Where do you sit, and what can you do today?
 *
 * @import { Desk, Plan, Say } from "../ui/types.js"
 * @import { Seat } from "./seat.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { DeskChoice } from "./desk_choice.js";
import { SkillChoice } from "./skill_choice.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {Map<string, Desk>} props.desks
 * @param {Seat} props.seat
 * @param {() => void} props.onSignedOut
 * @param {string} props.language
 * @param {Say} props.say
 */
export function SitDown({ plan, desks, seat, onSignedOut, language, say }) {
  const [chosen, choose] = useState(/** @type {string | null} */ (null));
  const desk = plan.desks.find(({ id }) => id === chosen);
  if (!desk) return html`<${DeskChoice} ...${{ plan, desks, language, say }} onChoose=${choose} />`;
  return html`<${SkillChoice} ...${{ desk, plan, seat, onSignedOut, language, say }} onOtherDesk=${() => choose(null)} />`;
}
