/**
 * One part of the board: the calls of now, or those before.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 * @import { ThisDisplay } from "./this_display.js"
 */

import { html } from "../ui/html.js";
import { CallRow } from "./call_row.js";
import { TwoLanguages } from "./two_languages.js";

/**
 * @param {object} props
 * @param {"current" | "earlier"} props.part
 * @param {Call[]} props.calls
 * @param {Call | null} props.ringing
 * @param {ThisDisplay} props.display
 * @param {Plan} props.plan
 * @param {(language: string) => Say} props.say
 */
export function Calls({ part, calls, ringing, display, plan, say }) {
  if (calls.length === 0) return null;
  return html`<section class=${`board__part board__part--${part}`} aria-labelledby=${part}>
    <h2 id=${part} class="board__heading"><${TwoLanguages} text=${`board.${part}`} plan=${plan} say=${say} /></h2>
    <ol class=${`calls calls--${part}`}>
      ${calls.map(
        (call) =>
          html`<${CallRow}
            key=${call.id}
            call=${call}
            ringing=${call.id === ringing?.id}
            display=${display}
            plan=${plan}
            say=${say}
          />`,
      )}
    </ol>
  </section>`;
}
