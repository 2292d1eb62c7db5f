/**
 * The board: whom we call now, large; whom we called before, below.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 */

import { html } from "../ui/html.js";
import { CallRow } from "./call_row.js";
import { TwoLanguages } from "./two_languages.js";
import { useFit } from "./fit.js";

/**
 * @param {object} props
 * @param {{ current: Call[], earlier: Call[] }} props.rows
 * @param {Call | null} props.ringing
 * @param {Plan} props.plan
 * @param {(language: string) => Say} props.say
 */
export function Board({ rows: { current, earlier }, ringing, plan, say }) {
  const board = useFit();
  return html`<main class="board" ref=${board} data-current=${current.length}>
    ${current.length > 0 &&
    html`<section class="board__part board__part--current" aria-labelledby="current">
      <h2 id="current" class="board__heading"><${TwoLanguages} text="board.current" plan=${plan} say=${say} /></h2>
      <ol class="calls calls--current">
        ${current.map(
          (call) => html`<${CallRow} key=${call.id} call=${call} plan=${plan} ringing=${call.id === ringing?.id} />`,
        )}
      </ol>
    </section>`}
    ${earlier.length > 0 &&
    html`<section class="board__part board__part--earlier" aria-labelledby="earlier">
      <h2 id="earlier" class="board__heading"><${TwoLanguages} text="board.earlier" plan=${plan} say=${say} /></h2>
      <ol class="calls calls--earlier">
        ${earlier.map((call) => html`<${CallRow} key=${call.id} call=${call} plan=${plan} />`)}
      </ol>
    </section>`}
  </main>`;
}
