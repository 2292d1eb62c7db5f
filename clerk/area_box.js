/** A check box for all services of an area; neither ticked nor not while only some of them are. */

import { useLayoutEffect, useRef } from "preact/hooks";

import { html } from "../ui/html.js";

/** @param {{ name: string, ticked: number, all: number, onChange: (ticked: boolean) => void }} props */
export function AreaBox({ name, ticked, all, onChange }) {
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = ticked > 0 && ticked < all;
  }, [ticked, all]);
  return html`<label class="tick tick--area">
    <input ref=${box} type="checkbox" checked=${ticked === all} onChange=${() => onChange(ticked < all)} />
    <bdi>${name}</bdi>
  </label>`;
}
