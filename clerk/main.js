/** The clerk's desk: call, serve, finish. */

import { html } from "../ui/html.js";
import { openPage } from "../ui/open_page.js";
import { Clerk } from "./clerk.js";
import { office } from "./office.js";

const root = document.querySelector("#page");
if (root) {
  await openPage("clerk", root, ({ plan, say }) => html`<${Clerk} office=${office(plan)} say=${say} />`);
}
