/**
 * All that is seen, drawn from plain values.
 *
 * @import { LobbyState, Plan, Say, Today } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 */

import { html } from "../ui/html.js";
import { Board } from "./board.js";
import { Closed } from "./closed.js";
import { Notice } from "./notice.js";
import { rows } from "./rows.js";
import { scene } from "./scene.js";
import { TopLine } from "./top_line.js";
import { TwoLanguages } from "./two_languages.js";
import { withoutYesterday } from "./yesterday.js";

/**
 * @typedef {object} PictureFacts
 * @property {LobbyState<Call & { called_at: string }> | null} state
 * @property {Today | null} today
 * @property {Call | null} ringing
 * @property {Plan} plan
 * @property {() => Date} now
 * @property {(language: string) => Say} say
 */

/** @param {PictureFacts} facts */
export function Picture({ state, today, ringing, plan, now, say }) {
  const calls = state && withoutYesterday([...state.tickets.values()], today?.day, plan.time_zone);
  const shown = calls && rows(/** @type {Call[]} */ (calls), ringing);
  const pictures = {
    connecting: () => html`<${Notice} heading="connecting.heading" plan=${plan} say=${say} />`,
    closed: () => html`<${Closed} today=${today} now=${now} plan=${plan} say=${say} />`,
    empty: () => html`<${Notice} heading="empty.heading" more="empty.more" plan=${plan} say=${say} />`,
    board: () => html`<${Board} rows=${shown} ringing=${ringing} plan=${plan} say=${say} />`,
  };
  return html`<div class="picture">
    <${TopLine} plan=${plan} say=${say} now=${now} isTold=${state !== null} />
    ${pictures[scene(today, shown)]()}
    ${today?.state === "ending" &&
    html`<footer class="ending"><${TwoLanguages} text="ending" plan=${plan} say=${say} /></footer>`}
  </div>`;
}
