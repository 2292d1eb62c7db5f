/**
 * The link names no ticket at all.
 *
 * @import { Say } from "../ui/types.js"
 */

import { useSignal } from "@preact/signals";

import { Heading } from "../ui/heading.js";
import { html } from "../ui/html.js";
import { Languages } from "../ui/languages.js";
import { FIRST_LANGUAGE, LANGUAGES } from "../ui/words.js";

/** @param {{ say: (language: string) => Say }} props */
export function UnknownTicket({ say: sayIn }) {
  const language = useSignal(FIRST_LANGUAGE);
  const say = sayIn(language.value);
  document.documentElement.lang = language.value;
  return html`<div class="visit visit--unknown">
    <main class="visit__main">
      <div class="visit__says">
        <${Heading} class="end__heading">${say("unknown.heading")}<//>
        <p>${say("unknown.text")}</p>
      </div>
    </main>
    <footer class="visit__foot">
      <${Languages} languages=${LANGUAGES} language=${language} label=${say("language.choose")} />
    </footer>
  </div>`;
}
