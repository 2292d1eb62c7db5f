/**
 * The areas as a table whose rows open into services.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Figures, Plan, Say, Service } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { AreaRows } from "./area_rows.js";
import { areaRows } from "./areas.js";
import { COLUMNS } from "./numbers.js";

/**
 * Roles are written out because narrow windows show the rows as blocks, and a browser would then forget the table.
 * @param {object} props
 * @param {Plan} props.plan
 * @param {Figures} props.figures
 * @param {ReadonlyMap<string, Service>} props.services
 * @param {Acts} props.acts
 * @param {number} props.now
 * @param {string} props.language
 * @param {Say} props.say
 */
export function AreasTable({ plan, figures, services, acts, now, language, say }) {
  const head = (/** @type {string} */ key) =>
    html`<th key=${key} scope="col" role="columnheader" class="areas__figure">${say(`column.${key}`)}</th>`;
  return html`<section class="card" aria-labelledby="areas">
    <h2 id="areas">${say("areas.heading")}</h2>
    <table class="areas" role="table" aria-labelledby="areas">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${say("column.name")}</th>
          ${COLUMNS.map(head)}
          <th scope="col" role="columnheader"><span class="visually-hidden">${say("column.pause")}</span></th>
        </tr>
      </thead>
      ${areaRows(plan, figures, services).map(
        (row) => html`<${AreaRows}
          key=${row.area.id}
          row=${row}
          lobby=${plan.id}
          acts=${acts}
          now=${now}
          language=${language}
          say=${say}
        />`,
      )}
    </table>
  </section>`;
}
