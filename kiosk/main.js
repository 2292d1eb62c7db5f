/** The kiosk: where a visitor takes a ticket. */

import { html } from "../ui/html.js";
import { live } from "../ui/live.js";
import { livePlan } from "../ui/live_plan.js";
import { openPage } from "../ui/open_page.js";
import { Kiosk } from "./kiosk.js";

// A long press must open nothing that leads away from the kiosk.
document.addEventListener("contextmenu", (event) => event.preventDefault());
document.addEventListener("dragstart", (event) => event.preventDefault());

const root = document.querySelector("#kiosk");
if (root) {
  await openPage("kiosk", root, ({ plan, say }) => {
    const news = live({ audience: "kiosk", lobby: plan.id });
    return html`<${Kiosk} livePlan=${livePlan(plan, news)} say=${say} news=${news} />`;
  });
}
