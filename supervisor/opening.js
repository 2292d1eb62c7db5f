/**
 * Whether the lobby is open, and whether somebody decided that by hand.
 *
 * @import { Say, Today } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { todayWords } from "../ui/today_words.js";

/** @param {{ today: Today | null, timeZone: string, language: string, say: Say }} props */
export function Opening({ today, timeZone, language, say }) {
  if (today === null) return null;
  return html`<p class="opening">
    <span class="opening__state" data-state=${today.state}>${todayWords(today, { timeZone, language, say })}</span>
    ${today.by_hand && html`<span class="opening__hand">${say(`by_hand.${today.by_hand}`)}</span>`}
    ${today.note && html`<bdi class="quiet">${text(today.note, language)}</bdi>`}
  </p>`;
}
