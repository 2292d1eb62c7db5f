/**
 * One rule to choose: what it does, and whom it lets wait.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { TradeOff } from "./trade_off.js";

/**
 * @param {object} props
 * @param {string} props.preset
 * @param {boolean} props.isChosen
 * @param {boolean} props.isNow it counts now
 * @param {boolean} props.isOwn it is that of the lobby file
 * @param {() => void} props.onChoose
 * @param {Say} props.say
 */
export function RuleChoice({ preset, isChosen, isNow, isOwn, onChoose, say }) {
  const id = `rule-${preset}`;
  return html`<label class="rules__choice" data-preset=${preset}>
    <span class="rules__head" id=${id}>
      <input
        type="radio"
        name="rule"
        value=${preset}
        checked=${isChosen}
        aria-labelledby=${id}
        aria-describedby=${`${id}-about ${id}-waits`}
        onChange=${onChoose}
      />
      <strong class="rule__name">${say(`preset.${preset}`)}</strong>
      ${isNow && html`<span class="state" data-state="now">${say("rule.is_now")}</span>`}
      ${isOwn && html`<span class="state" data-state="own">${say("rule.is_own")}</span>`}
    </span>
    <span id=${`${id}-about`}>${say(`preset.${preset}.about`)}</span>
    <span id=${`${id}-waits`}><${TradeOff} preset=${preset} say=${say} /></span>
  </label>`;
}
