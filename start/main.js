/** The start page. */

import { render } from "preact";

import { signal } from "@preact/signals";

import { html } from "../ui/html.js";
import { patiently } from "../ui/open_page.js";
import { FIRST_LANGUAGE, words } from "../ui/words.js";
import { lobbies } from "./lobbies.js";
import { Start } from "./start.js";

const root = document.querySelector("#page");
if (root) {
  const say = await patiently(() => words("start"));
  root.replaceChildren();
  render(html`<${Start} plans=${lobbies()} language=${signal(FIRST_LANGUAGE)} say=${say} />`, root);
}
