/**
 * The start page: which lobbies there are, and where their screens are.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Plan, Say } from "../ui/types.js"
 */

import { useEffect } from "preact/hooks";

import { DemoBanner } from "../ui/banner.js";
import { html } from "../ui/html.js";
import { Languages } from "../ui/languages.js";
import { LANGUAGES } from "../ui/words.js";
import { LobbyCard } from "./lobby_card.js";

/**
 * @param {object} props
 * @param {Signal<Plan[] | null>} props.plans
 * @param {Signal<string>} props.language
 * @param {(language: string) => Say} props.say
 */
export function Start({ plans, language: { value: language }, language: choice, say: sayIn }) {
  const say = sayIn(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say("title");
  }, [language, say]);

  return html`<div class="start">
    <${DemoBanner} demoClock=${{ value: plans.value?.some((plan) => plan.demo_clock) ?? false }} say=${say} />
    <header class="start__top">
      <h1>${say("start.heading")}</h1>
      <${Languages} languages=${LANGUAGES} language=${choice} label=${say("language.choose")} />
    </header>
    <main class="start__main">
      <p class="start__intro">${say("start.intro")}</p>
      ${plans.value === null && html`<p role="status">${say("wait")}</p>`}
      ${plans.value?.length === 0 && html`<p>${say("start.none")}</p>`}
      ${plans.value?.map(
        (plan) => html`<${LobbyCard} key=${plan.id} plan=${plan} language=${language} say=${say} />`,
      )}
    </main>
    <footer class="start__foot">
      <a href="/api/docs">${say("start.api")}</a>
      <p>${say("start.api_more")}</p>
    </footer>
  </div>`;
}
