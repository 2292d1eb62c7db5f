/**
 * Single letters as shortcuts disturb whoever dictates or uses switches: they can be turned off.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/** @param {{ keys: Signal<"on" | "off">, say: Say }} props */
export function KeysSwitch({ keys, say }) {
  const turn = () => {
    keys.value = keys.value === "on" ? "off" : "on";
  };
  return html`<label class="keys">
    <input type="checkbox" checked=${keys.value === "on"} onChange=${turn} /> ${say("keys")}
  </label>`;
}
