/**
 * A question before everything else on the page. Escape means: rather not.
 *
 * @import { ComponentChildren } from "preact"
 */

import { useLayoutEffect, useRef } from "preact/hooks";

import { html } from "./html.js";

/** @param {{ heading: string, onCancel: () => void, children?: ComponentChildren }} props */
export function Dialog({ heading, onCancel, children }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return html`<dialog ref=${dialog} class="dialog" aria-labelledby="dialog-heading" onCancel=${onCancel}>
    <h2 id="dialog-heading">${heading}</h2>
    ${children}
  </dialog>`;
}
