/** A visitor's own page on her phone. Her token stands in the fragment only, so that no log sees it. */

import { render } from "preact";

import { html } from "../ui/html.js";
import { patiently } from "../ui/open_page.js";
import { words } from "../ui/words.js";
import { followVisit } from "./follow_visit.js";
import { UnknownTicket } from "./unknown_ticket.js";
import { VisitPage } from "./visit_page.js";

const token = location.hash.slice(1);
const root = document.querySelector("#visit");

// Another link opened in the same tab is another visit.
window.addEventListener("hashchange", () => location.reload());

if (root) {
  const say = await patiently(() => words("ticket"));
  const page = token
    ? html`<${VisitPage} follow=${followVisit(token)} token=${token} say=${say} />`
    : html`<${UnknownTicket} say=${say} />`;
  root.replaceChildren();
  render(page, root);
}
