/**
 * A big card to tap: an area or a service.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";

/**
 * A card that cannot be tapped stays in the order of the Tab key, so that nobody searches for it in vain.
 * @param {object} props
 * @param {string} props.name
 * @param {string} [props.letter]
 * @param {unknown} [props.picture]
 * @param {boolean} props.paused
 * @param {number | null} props.waiting null: not worth saying
 * @param {string | null} [props.progress] what is being done since it was tapped
 * @param {boolean} [props.disabled]
 * @param {Say} props.say
 * @param {() => void} props.onTap
 */
export function Card({ name, letter, picture, paused, waiting, progress = null, disabled = false, say, onTap }) {
  const isOff = paused || disabled;
  return html`<button
    type="button"
    class=${`card ${paused ? "card--paused" : ""} ${progress ? "card--busy" : ""}`}
    aria-disabled=${String(isOff)}
    aria-busy=${String(progress !== null)}
    onClick=${isOff ? undefined : onTap}
  >
    ${picture &&
    html`<span class="card__picture"><span class="card__letter">${letter}</span> ${picture}</span>`}
    <span class="card__text">
      <bdi class="card__name">${name}</bdi>
      <span class="card__note">${noteOf({ progress, paused, waiting, say })}</span>
    </span>
  </button>`;
}

/** @param {{ progress: string | null, paused: boolean, waiting: number | null, say: Say }} props */
function noteOf({ progress, paused, waiting, say }) {
  if (progress) return html`<span class="spinner" aria-hidden="true"></span> ${progress}`;
  if (paused) return say("card.paused");
  return waiting === null ? null : say("card.waiting", { count: waiting });
}
