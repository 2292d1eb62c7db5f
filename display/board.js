/**
 * The board: whom we call now, large; whom we called before, below.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 * @import { ThisDisplay } from "./this_display.js"
 */

import { html } from "../ui/html.js";
import { Calls } from "./calls.js";

/**
 * @param {object} props
 * @param {{ current: Call[], earlier: Call[] }} props.rows
 * @param {Call | null} props.ringing
 * @param {ThisDisplay} props.display
 * @param {Plan} props.plan
 * @param {(language: string) => Say} props.say
 */
export function Board({ rows: { current, earlier }, ...given }) {
  return html`<main class="board" data-current=${current.length}>
    <${Calls} part="current" calls=${current} ...${given} />
    <${Calls} part="earlier" calls=${earlier} ...${given} ringing=${null} />
  </main>`;
}
