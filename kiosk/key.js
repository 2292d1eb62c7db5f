/** One key of an on-screen keyboard. */

import { html } from "../ui/html.js";

/** @param {{ onTap: () => void, look?: string, children?: unknown }} props */
export function Key({ onTap, look = "", children }) {
  return html`<button type="button" class=${`key ${look}`} onClick=${onTap}>${children}</button>`;
}

/**
 * A tap on a key leaves the focus where it is: whoever also has a real keyboard goes on typing there.
 * @param {Event} event
 */
export function leaveFocus(event) {
  event.preventDefault();
}
