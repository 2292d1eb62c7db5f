/**
 * Buttons to choose the language, each with the language's own name.
 *
 * @import { Signal } from "@preact/signals"
 */

import { html } from "./html.js";

/** @param {{ languages: string[], language: Signal<string>, label: string }} props */
export function Languages({ languages, language, label }) {
  if (languages.length < 2) return null;
  const choose = (/** @type {string} */ tag) => () => {
    language.value = tag;
  };
  return html`<div class="languages" role="group" aria-label=${label}>
    ${languages.map(
      (tag) => html`<button
        key=${tag}
        type="button"
        class="button button--language"
        lang=${tag}
        aria-pressed=${String(tag === language.value)}
        onClick=${choose(tag)}
      >
        ${ownName(tag)}
      </button>`,
    )}
  </div>`;
}

/** @param {string} tag */
export function ownName(tag) {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
