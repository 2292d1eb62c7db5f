/**
 * All that is seen, drawn from plain values.
 *
 * @import { LobbyState, Plan, Say, Texts, Today } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 * @import { ThisDisplay } from "./this_display.js"
 */

import { html } from "../ui/html.js";
import { Band } from "./band.js";
import { Board } from "./board.js";
import { Closed } from "./closed.js";
import { useFit } from "./fit.js";
import { LargeSentence } from "./large_sentence.js";
import { Night } from "./night.js";
import { rows } from "./rows.js";
import { scene } from "./scene.js";
import { TopLine } from "./top_line.js";
import { useMinute } from "./use_minute.js";
import { withoutYesterday } from "./yesterday.js";

/**
 * @typedef {object} PictureFacts
 * @property {LobbyState<Call & { called_at: string }> | null} state
 * @property {Today | null} today
 * @property {Texts | null} notice
 * @property {Call | null} ringing
 * @property {boolean} isMute
 * @property {readonly boolean[]} banners which of them stand above the picture
 * @property {ThisDisplay} display
 * @property {Plan} plan
 * @property {() => Date} now
 * @property {(language: string) => Say} say
 */

/** @param {PictureFacts} facts */
export function Picture({ state, today, notice, ringing, isMute, banners, display, plan, now, say }) {
  const time = useMinute(now);
  const calls = state && withoutYesterday([...state.tickets.values()], today?.day, plan.time_zone);
  const shown = calls && rows(/** @type {Call[]} */ (calls), ringing);
  const current = scene(today, shown, time);
  const content = JSON.stringify([current, written(shown), notice, today, isMute, banners]);
  const picture = useFit(display, content, ringing?.id);

  const said = { plan, say };
  const pictures = {
    connecting: () => html`<${LargeSentence} heading="connecting.heading" ...${said} />`,
    night: () => html`<${Night} today=${today} time=${time} now=${now} ...${said} />`,
    closed: () => html`<${Closed} today=${today} time=${time} ...${said} />`,
    ending: () => html`<${LargeSentence} heading="ending.heading" more="ending.more" ...${said} />`,
    empty: () => html`<${LargeSentence} heading="empty.heading" more="empty.more" ...${said} />`,
    board: () => html`<${Board} rows=${shown} ringing=${ringing} display=${display} ...${said} />`,
  };
  if (current === "night") return html`<div class="picture" ref=${picture}>${pictures.night()}</div>`;
  return html`<div class="picture" ref=${picture}>
    <${TopLine} isMute=${isMute} isTold=${state !== null} now=${now} ...${said} />
    ${pictures[current]()}
    <${Band}
      notice=${notice}
      isEnding=${current === "board" && today?.state === "ending"}
      isUnknown=${display.isUnknown}
      ...${said}
    />
  </div>`;
}

/**
 * What of the calls takes room.
 * @param {{ current: Call[], earlier: Call[] } | null} shown
 */
function written(shown) {
  const texts = (/** @type {Call[]} */ calls) => calls.map(({ number, desk }) => [number, desk]);
  return shown && [texts(shown.current), texts(shown.earlier)];
}
