/** The heading of a screen: it takes the focus when the screen appears, so that a screen reader begins there. */

import { useEffect, useRef } from "preact/hooks";

import { html } from "./html.js";

/** @param {{ children?: unknown, class?: string }} props */
export function Heading({ children, class: look = "" }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return html`<h1 class=${look} tabindex="-1" ref=${heading}>${children}</h1>`;
}
