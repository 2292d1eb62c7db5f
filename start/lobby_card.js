/**
 * One lobby: how it is today, and its screens.
 *
 * @import { Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { todayWords } from "../ui/today_words.js";
import { addressOf } from "./devices.js";
import { DeviceLinks } from "./device_links.js";

const SCREENS = ["kiosk", "display", "clerk", "supervisor"];

/** @param {{ plan: Plan, language: string, say: Say }} props */
export function LobbyCard({ plan, language, say }) {
  const { id, today, time_zone: timeZone } = plan;
  return html`<section class="lobby" aria-labelledby=${`lobby-${id}`}>
    <header class="lobby__top">
      <h2 id=${`lobby-${id}`}><bdi>${text(plan.name, language)}</bdi></h2>
      <p class="lobby__today" data-state=${today.state}>${todayWords(today, { timeZone, language, say })}</p>
      ${today.note && html`<p class="lobby__note"><bdi>${text(today.note, language)}</bdi></p>`}
    </header>
    <ul class="screens">
      ${SCREENS.map(
        (screen) => html`<li key=${screen}>
          <a class="screen" href=${addressOf(id, screen)}>
            <span class="screen__name">${say(`screen.${screen}`)}</span>
            <span class="screen__more">${say(`screen.${screen}_more`)}</span>
          </a>
          <${DeviceLinks} plan=${plan} screen=${screen} language=${language} say=${say} />
        </li>`,
      )}
    </ul>
  </section>`;
}
