/**
 * Lets the supervisor choose a rule, and says what changes before it does.
 *
 * @import { Say } from "../ui/types.js"
 */

import { useState } from "preact/hooks";

import { Dialog } from "../ui/dialog.js";
import { html } from "../ui/html.js";
import { RuleChanges } from "./rule_changes.js";
import { RuleChoice } from "./rule_choice.js";

/**
 * @param {object} props
 * @param {readonly string[]} props.rules the presets there are
 * @param {string} props.own the one of the lobby file
 * @param {string} props.rule the one that counts now
 * @param {(preset: string) => void} props.onChange
 * @param {() => void} props.onKeep
 * @param {Say} props.say
 */
export function RuleDialog({ rules, own, rule, onChange, onKeep, say }) {
  const [chosen, choose] = useState(rule);
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if (chosen !== rule) onChange(chosen);
  };

  return html`<${Dialog} heading=${say("rule.dialog")} onCancel=${onKeep}>
    <form class="rules" onSubmit=${submit}>
      <fieldset class="rules__choices">
        <legend class="rules__legend">${say("rule.legend")}</legend>
        ${rules.map(
          (preset) => html`<${RuleChoice}
            key=${preset}
            preset=${preset}
            isChosen=${preset === chosen}
            isNow=${preset === rule}
            isOwn=${preset === own}
            onChoose=${() => choose(preset)}
            say=${say}
          />`,
        )}
      </fieldset>
      <div class="rules__foot">
        <${RuleChanges} ...${{ rule, chosen, own, say }} />
        <div class="dialog__acts">
          <button type="button" class="button" onClick=${onKeep}>${say("rule.keep")}</button>
          <button type="submit" class="button button--main" aria-disabled=${String(chosen === rule)}>
            ${say("rule.apply")}
          </button>
        </div>
      </div>
    </form>
  <//>`;
}
