/**
 * What may be meant by what she typed.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { useMemo } from "preact/hooks";

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { ExampleWords } from "./example_words.js";
import { Finds } from "./finds.js";
import { NothingFound } from "./nothing_found.js";
import { found, foundElsewhere, isEnough } from "./search.js";

/** @param {SceneProps & { typed: string, onPick: (word: string) => void }} props */
export function SearchResults(props) {
  const { plan, language, typed, say } = props;
  const tag = language.value;
  const entry = useMemo(() => foundElsewhere(plan, typed, tag), [plan, typed, tag]);
  const finds = useMemo(() => found(plan, typed, tag), [plan, typed, tag]);
  const seen = entry
    ? `${say("search.elsewhere")} ${text(entry.name, tag)}`
    : say("search.found", { count: finds.length });
  const isOurs = finds.length > 0 && !entry;

  return html`<p role="status" class="visually-hidden">${isEnough(typed) && seen}</p>
    ${!isEnough(typed) && html`<${ExampleWords} ...${props} />`}
    ${isEnough(typed) && isOurs && html`<${Finds} ...${props} finds=${finds} />`}
    ${isEnough(typed) && !isOurs && html`<${NothingFound} ...${props} entry=${entry} />`}`;
}
