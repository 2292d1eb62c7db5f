/**
 * Asks whether the visitor is still there. Any touch says yes.
 *
 * @import { Say } from "../ui/types.js"
 */

import { useLayoutEffect, useRef } from "preact/hooks";

import { html } from "../ui/html.js";

/** @param {{ seconds: number, say: Say, onStay: () => void, onLeave: () => void }} props */
export function StillThere({ seconds, say, onStay, onLeave }) {
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  const leave = (/** @type {Event} */ event) => {
    event.stopPropagation();
    onLeave();
  };
  const stay = (/** @type {Event} */ event) => {
    event.preventDefault();
    onStay();
  };

  return html`<dialog
    ref=${dialog}
    class="still-there"
    role="alertdialog"
    aria-labelledby="still-there"
    aria-describedby="still-there-ends"
    onClick=${stay}
    onCancel=${stay}
  >
    <h2 id="still-there">${say("still_there.heading")}</h2>
    <p id="still-there-ends">${say("still_there.ends", { count: seconds })}</p>
    <div class="still-there__acts">
      <button type="button" class="button button--main">${say("still_there.yes")}</button>
      <button type="button" class="button" onClick=${leave}>${say("still_there.no")}</button>
    </div>
  </dialog>`;
}
