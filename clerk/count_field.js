/**
 * How many of something.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { MOST } from "./done_list.js";

/**
 * @param {object} props
 * @param {string} props.name
 * @param {number} props.count
 * @param {number} [props.least]
 * @param {number} [props.most]
 * @param {(count: number) => void} props.onChange
 * @param {Say} props.say
 */
export function CountField({ name, count, least = 0, most = MOST, onChange, say }) {
  const step = (/** @type {number} */ by) => onChange(Math.min(most, Math.max(least, count + by)));
  const button = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ label) => html`<button
    type="button"
    class="button count-field__step"
    aria-label=${label}
    onClick=${() => step(by)}
  >
    ${sign}
  </button>`;
  return html`<div class="count-field" role="group" aria-label=${name}>
    ${button(-1, "−", say("count.less", { name }))}
    <input
      class="field count-field__count"
      type="number"
      inputmode="numeric"
      min=${least}
      max=${most}
      aria-label=${name}
      value=${count}
      onInput=${(/** @type {any} */ { target }) => target.value !== "" && step(Number(target.value) - count)}
    />
    ${button(1, "+", say("count.more", { name }))}
  </div>`;
}
