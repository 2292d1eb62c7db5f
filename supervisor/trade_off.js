/**
 * Who waits shorter with a rule, and who longer.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { WAITS } from "./rules.js";
import { WaitBar } from "./wait_bar.js";

const WHO = /** @type {const} */ (["appointments", "walkIns"]);

/** @param {{ preset: string, say: Say }} props */
export function TradeOff({ preset, say }) {
  const waits = WAITS[preset];
  return (
    waits &&
    html`<span class="trade-off">
      ${WHO.map((who) => html`<${WaitBar} key=${who} who=${who} level=${waits[who]} say=${say} />`)}
    </span>`
  );
}
