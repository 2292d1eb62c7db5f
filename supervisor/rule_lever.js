/**
 * By which rule the lobby calls today, and the way to another one.
 *
 * @import { Acts } from "../ui/acts.js"
 * @import { Plan, Say } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { callBy } from "./levers.js";
import { RuleDialog } from "./rule_dialog.js";
import { TradeOff } from "./trade_off.js";

/**
 * @param {object} props
 * @param {Plan} props.plan
 * @param {string} props.rule the preset that counts now
 * @param {Acts} props.acts
 * @param {Say} props.say
 */
export function RuleLever({ plan, rule, acts, say }) {
  const [asks, setAsks] = useState(false);
  const own = plan.calling.rule;
  const named = (/** @type {string} */ preset) => ({ preset, name: say(`preset.${preset}`) });
  const change = (/** @type {string} */ preset) => {
    setAsks(false);
    void acts.perform(callBy({ lobby: plan.id, own, now: named(rule), next: named(preset) }));
  };

  return html`<section class="card" aria-labelledby="rule" data-rule=${rule}>
    <h2 id="rule">${say("rule.heading")}</h2>
    <p class="rule__now">
      <strong class="rule__name">${say(`preset.${rule}`)}</strong>
      <span class="state" data-state=${rule === own ? "own" : "by-hand"}>
        ${say(rule === own ? "rule.is_own" : "rule.by_hand")}
      </span>
    </p>
    <p>${say(`preset.${rule}.about`)}</p>
    <${TradeOff} preset=${rule} say=${say} />
    <div class="lever">
      <button type="button" class="button" onClick=${() => setAsks(true)}>${say("rule.choose")}</button>
      ${rule !== own &&
      html`<button type="button" class="button" aria-disabled=${String(acts.busy.value !== null)} onClick=${() => change(own)}>
        ${say("rule.back", { rule: say(`preset.${own}`) })}
      </button>`}
    </div>
    ${asks &&
    html`<${RuleDialog} ...${{ rules: plan.calling.rules, own, rule, say }} onChange=${change} onKeep=${() => setAsks(false)} />`}
  </section>`;
}
