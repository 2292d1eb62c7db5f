/** The supervisor's page: the lobby in numbers, its levers, its journal. */

import { html } from "../ui/html.js";
import { openPage } from "../ui/open_page.js";
import { office } from "./office.js";
import { Supervisor } from "./supervisor.js";

const root = document.querySelector("#page");
if (root) {
  await openPage("supervisor", root, ({ plan, say }) => html`<${Supervisor} office=${office(plan)} say=${say} />`);
}
