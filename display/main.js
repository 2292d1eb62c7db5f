/** The wall screen: whom we call, and where to go. */

import { html } from "../ui/html.js";
import { live } from "../ui/live.js";
import { livePlan } from "../ui/live_plan.js";
import { openPage } from "../ui/open_page.js";
import { wakeSound } from "../ui/sound.js";
import { announcer } from "./announcer.js";
import { chime } from "./chime.js";
import { latestCalls } from "./latest_calls.js";
import { Screen } from "./screen.js";
import { watch } from "./watch.js";

const START_AGAIN_MS = 30_000;

const root = /** @type {Element} */ (document.querySelector("#page"));

// Nobody sits at a wall screen: whatever fails is logged, and the page goes on.
for (const failure of ["error", "unhandledrejection"]) {
  window.addEventListener(failure, (event) => console.error("The display goes on after a failure.", event));
}
for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, wakeSound);
wakeSound();

openPage("display", root, ({ plan, say }) => {
  document.documentElement.lang = plan.languages[0] ?? "de";
  document.title = say(document.documentElement.lang)("title");
  const lobby = live({ audience: "display", lobby: plan.id, keep: latestCalls });
  const announced = announcer({ ring: chime });
  watch(lobby, announced.announce);
  return html`<${Screen} plan=${livePlan(plan, lobby)} lobby=${lobby} announced=${announced} say=${say} />`;
}).catch(() => setTimeout(() => location.reload(), START_AGAIN_MS));
