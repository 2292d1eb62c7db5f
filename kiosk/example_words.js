/**
 * Words to begin with, for those who wonder what to type.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { examples } from "./examples.js";

/** @param {SceneProps & { onPick: (word: string) => void }} props */
export function ExampleWords({ plan, language, say, onPick }) {
  const words = examples(plan, language.value);
  if (words.length === 0) return null;
  return html`<p>${say("search.examples")}</p>
    <ul class="examples">
      ${words.map(
        (word) => html`<li key=${word}>
          <button type="button" class="button" onClick=${() => onPick(word)}><bdi>${word}</bdi></button>
        </li>`,
      )}
    </ul>`;
}
