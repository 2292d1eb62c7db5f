/** The list of what to bring, on a visitor's own phone. The link names everything; no server remembers her. */

import { render } from "preact";

import { ApiError } from "../ui/api.js";
import { html } from "../ui/html.js";
import { patiently } from "../ui/open_page.js";
import { planOf } from "../ui/plan.js";
import { words } from "../ui/words.js";
import { Checklist } from "./checklist.js";
import { linkIn } from "./link.js";

const link = linkIn(location.hash);
const root = document.querySelector("#checklist");

// Another link opened in the same tab is another list.
window.addEventListener("hashchange", () => location.reload());

/** @param {string} lobby */
async function planIfThere(lobby) {
  try {
    return await patiently(() => planOf(lobby));
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}

if (root) {
  const say = await patiently(() => words("checklist"));
  const plan = link && (await planIfThere(link.lobby));
  root.replaceChildren();
  render(html`<${Checklist} plan=${plan} link=${link} say=${say} />`, root);
}
