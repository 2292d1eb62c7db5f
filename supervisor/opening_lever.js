/**
 * Opens the lobby for longer, closes it for today, or lets the hours decide again.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Figures, Plan, Say, Today } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { ConfirmClose } from "./confirm_close.js";
import { closeToday, followHours, openToday } from "./levers.js";
import { openAnyway, untilChoices, usualUntil } from "./until.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {Today} props.today
 * @param {Figures} props.figures
 * @param {Acts} props.acts
 * @param {number} props.now
 * @param {Say} props.say
 */
export function OpeningLever({ plan, today, figures, acts, now, say }) {
  const [asks, setAsks] = useState(false);
  const [chosen, choose] = useState(/** @type {string | null} */ (null));
  const timeZone = plan.time_zone;
  const after = openAnyway(today, new Date(now));
  const choices = untilChoices(after, today.day, timeZone);
  // A time that has been chosen may be over when the button is pressed.
  const until = chosen === "" || choices.includes(chosen ?? "-") ? (chosen ?? "") : usualUntil(after, today.day, timeZone);
  const before = { lobby: plan.id, today, timeZone };
  const isBusy = String(acts.busy.value !== null);

  const open = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    void acts.perform(openToday(before, until));
  };
  const follow = () => acts.perform(followHours(before));
  const stay = () => setAsks(false);
  const close = () => {
    setAsks(false);
    void acts.perform(closeToday(before));
  };

  return html`<section class="card" aria-labelledby="opening">
    <h2 id="opening">${say("opening.heading")}</h2>
    <form class="lever" onSubmit=${open}>
      <label for="until">${say("opening.until")}</label>
      <select
        id="until"
        value=${until}
        onChange=${(/** @type {any} */ { currentTarget }) => choose(currentTarget.value)}
      >
        ${choices.map((time) => html`<option key=${time} value=${time}>${say("opening.time", { time })}</option>`)}
        <option value="">${say("opening.all_day")}</option>
      </select>
      <button type="submit" class="button" aria-disabled=${isBusy}>${say("opening.open")}</button>
    </form>
    <div class="lever">
      ${today.by_hand !== "closed" &&
      html`<button type="button" class="button" onClick=${() => setAsks(true)}>${say("opening.close")}</button>`}
      ${today.by_hand &&
      html`<button type="button" class="button" aria-disabled=${isBusy} onClick=${follow}>${say("opening.follow")}</button>`}
    </div>
    ${asks && html`<${ConfirmClose} counted=${figures.lobby} onClose=${close} onStay=${stay} say=${say} />`}
  </section>`;
}
