/** The wall screen: whom we call, and where to go. */

import { html } from "../ui/html.js";
import { openPage } from "../ui/open_page.js";
import { wakeSound } from "../ui/sound.js";
import { voice } from "../ui/voice.js";
import { Screen } from "./screen.js";
import { wall } from "./wall.js";

const START_AGAIN_MS = 30_000;

const root = /** @type {Element} */ (document.querySelector("#page"));
const named = new URLSearchParams(location.search).get("display");
const speaker = voice();

// Nobody sits at a wall screen: whatever fails is logged, and the page goes on.
for (const failure of ["error", "unhandledrejection"]) {
  window.addEventListener(failure, (event) => console.error("The display goes on after a failure.", event));
}
for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, wakeSound);
wakeSound();

openPage("display", root, ({ plan: loaded, say }) => {
  document.documentElement.lang = loaded.languages[0] ?? "de";
  document.title = say(document.documentElement.lang)("title");
  return html`<${Screen} ...${wall({ loaded, named, speaker, say })} />`;
}).catch(() => setTimeout(() => location.reload(), START_AGAIN_MS));
