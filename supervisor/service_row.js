/**
 * One service of an area that is opened.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Say } from "../ui/types.js"
 * @import { ServiceRow as Row } from "./areas.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { FigureCells } from "./figure_cells.js";
import { pauseService } from "./levers.js";
import { PauseButton } from "./pause_button.js";

/**
 * @param {object} props
 * @param {Row} props.row
 * @param {string} props.lobby
 * @param {Acts} props.acts
 * @param {number} props.now
 * @param {string} props.language
 * @param {Say} props.say
 */
export function ServiceRow({ row: { service, counted, paused }, lobby, acts, now, language, say }) {
  const name = text(service.name, language);
  const order = pauseService({ lobby, service: service.id, name, pause: !paused });
  return html`<tr role="row" class="areas__service" data-service=${service.id}>
    <th scope="row" role="rowheader">
      <bdi>${name}</bdi> ${paused && html`<span class="state" data-state="paused">${say("paused.all")}</span>`}
    </th>
    <${FigureCells} counted=${counted} now=${now} say=${say} />
    <td role="cell" class="areas__pause">
      <${PauseButton} ...${{ name, paused, order, acts, say }} />
    </td>
  </tr>`;
}
