/** A big button with which she goes on; while the server is asked, the one that was tapped says so. */

import { html } from "../ui/html.js";

/**
 * @param {object} props
 * @param {string} props.id what `tapped` names
 * @param {string | null} props.tapped
 * @param {string} props.text
 * @param {string} [props.more] a line below
 * @param {string} [props.look]
 * @param {() => void} props.onTap
 */
export function Choice({ id, tapped, text, more = "", look = "", onTap }) {
  const isAsking = tapped !== null;
  return html`<button
    type="button"
    class=${`button choice ${look}`}
    aria-disabled=${String(isAsking)}
    aria-busy=${String(tapped === id)}
    onClick=${isAsking ? undefined : onTap}
  >
    ${tapped === id && html`<span class="spinner" aria-hidden="true"></span>`}
    <span class="choice__text"><bdi>${text}</bdi>${more && html`<small class="choice__more">${more}</small>`}</span>
  </button>`;
}
