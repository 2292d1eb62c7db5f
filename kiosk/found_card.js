/**
 * A service that was found: its name, where it belongs, and what is to be said with it.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/**
 * @param {object} props
 * @param {string} props.name
 * @param {string} props.area
 * @param {string} [props.note]
 * @param {boolean} props.paused
 * @param {string | null} [props.progress] what is being done since it was tapped
 * @param {boolean} [props.disabled]
 * @param {Say} props.say
 * @param {() => void} props.onTap
 */
export function FoundCard({ name, area, note = "", paused, progress = null, disabled = false, say, onTap }) {
  const isOff = paused || disabled;
  return html`<button
    type="button"
    class=${`card ${paused ? "card--paused" : ""} ${progress ? "card--busy" : ""}`}
    aria-disabled=${String(isOff)}
    aria-busy=${String(progress !== null)}
    onClick=${isOff ? undefined : onTap}
  >
    <span class="card__text">
      <bdi class="card__name">${name}</bdi>
      <bdi class="card__note">${area}</bdi>
      ${note && html`<bdi class="find__note">${note}</bdi>`}
      ${paused && html`<span class="card__note">${say("card.paused")}</span>`}
      ${progress && html`<span class="card__note"><span class="spinner" aria-hidden="true"></span> ${progress}</span>`}
    </span>
  </button>`;
}
