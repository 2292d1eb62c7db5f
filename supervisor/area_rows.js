/**
 * One area and, once it is opened, its services.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Say } from "../ui/types.js"
 * @import { AreaRow } from "./areas.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { FigureCells } from "./figure_cells.js";
import { pauseArea } from "./levers.js";
import { PauseButton } from "./pause_button.js";
import { ServiceRow } from "./service_row.js";

/**
 * @param {object} props
 * @param {AreaRow} props.row
 * @param {string} props.lobby
 * @param {Acts} props.acts
 * @param {number} props.now
 * @param {string} props.language
 * @param {Say} props.say
 */
export function AreaRows({ row: { area, counted, paused, services }, lobby, acts, now, language, say }) {
  const [isOpen, setOpen] = useState(false);
  const id = `services-of-${area.letter}`;
  const name = text(area.name, language);
  const isPaused = paused === "all";
  const order = pauseArea({ lobby, area: area.id, name, services, pause: !isPaused });
  const common = { lobby, acts, now, language, say };

  return html`<tbody role="rowgroup">
      <tr role="row" class="areas__area" data-area=${area.id}>
        <th scope="row" role="rowheader">
          <button
            type="button"
            class="areas__open"
            aria-expanded=${isOpen}
            aria-controls=${id}
            onClick=${() => setOpen(!isOpen)}
          >
            <span class="areas__letter">${area.letter}</span> <bdi>${name}</bdi>
          </button>
          ${paused !== "none" && html`<span class="state" data-state="paused">${say(`paused.${paused}`)}</span>`}
        </th>
        <${FigureCells} counted=${counted} now=${now} say=${say} />
        <td role="cell" class="areas__pause">
          <${PauseButton} ...${{ name, paused: isPaused, order, acts, say }} />
        </td>
      </tr>
    </tbody>
    <tbody role="rowgroup" id=${id} hidden=${!isOpen}>
      ${services.map((row) => html`<${ServiceRow} key=${row.service.id} row=${row} ...${common} />`)}
    </tbody>`;
}
