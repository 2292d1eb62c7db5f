/**
 * Waiting would be in vain: what is missing and what to do, to be taken along; and ways to go on all the same.
 *
 * @import { SceneProps } from "./scene_view.js"
 * @import { NotTodayPlace } from "./journey.js"
 */

import { html } from "../ui/html.js";
import { insteadWords } from "../ui/instead_words.js";
import { name, text } from "../ui/plan.js";
import { Choice } from "./choice.js";
import { CodeOfList } from "./code_of_list.js";
import { DocumentItem } from "./document_item.js";
import { Frame } from "./frame.js";
import { WayBack } from "./way_back.js";

/** @param {SceneProps} props */
export function NotTodayScreen(props) {
  const { journey, plan, language, say } = props;
  if (journey.screen !== "not_today") return null;
  const tag = language.value;
  const { service } = journey.wish;
  const { stop, missing, link } = journey.check;
  const reason = stop ? html`<bdi>${text(stop.text, tag)}</bdi>` : say("not_today.missing.lead");

  return html`<${Frame}
    ...${props}
    look="frame--not-today"
    topic=${name(plan.services, service, tag)}
    heading=${say(stop ? "not_today.stopped.heading" : "not_today.missing.heading")}
    lead=${html`<p>${reason}</p>`}
    go=${html`<${GoOn} ...${props} journey=${journey} />`}
    foot=${html`<${WayBack} ...${props} />`}
  >
    ${missing.length > 0 &&
    html`<ul class="bring">
      ${missing.map(
        (id) => html`<li key=${id}>
          <${DocumentItem} ...${{ id, plan }} language=${tag} instead=${insteadWords(id, service, plan, tag, say)} />
        </li>`,
      )}
    </ul>`}
    ${missing.length > 0 &&
    link &&
    html`<div class="take-along">
      <${CodeOfList} lobby=${plan.id} service=${service} language=${tag} documents=${missing} say=${say} />
      <p class="take-along__main">${say("not_today.take_along")}</p>
    </div>`}
  <//>`;
}

/** @param {SceneProps & { journey: NotTodayPlace }} props */
function GoOn({ journey, tapped, plan, language, say, acts, leave }) {
  const { stop } = journey.check;
  const instead = plan.services.find(({ id }) => id === stop?.service);
  const help = plan.information_service;
  return html`${instead &&
    html`<${Choice}
      id=${instead.id}
      tapped=${tapped}
      text=${say("not_today.instead", { service: text(instead.name, language.value) })}
      look="button--main"
      onTap=${() => acts.pickService(instead.id)}
    />`}
    <${Choice}
      id="leave"
      tapped=${tapped}
      text=${say(stop ? "not_today.leave.stopped" : "not_today.leave.missing")}
      look=${instead ? "" : "button--main"}
      onTap=${leave}
    />
    ${help &&
    html`<${Choice} id="help" tapped=${tapped} text=${say("not_today.help")} onTap=${() => acts.askForHelp(help)} />`}
    <${Choice} id="insist" tapped=${tapped} text=${say("not_today.insist")} onTap=${acts.insist} />`;
}
