/**
 * She types what she came for, in her own words. What she types is known to this screen only, and goes with it.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { Frame } from "./frame.js";
import { Keyboard } from "./keyboard.js";
import { SearchField } from "./search_field.js";
import { SearchResults } from "./search_results.js";
import { WayBack } from "./way_back.js";

/** @param {SceneProps} props */
export function SearchScreen(props) {
  const { language, say } = props;
  const [typed, setTyped] = useState("");
  const typing = { text: typed, onType: setTyped, say };

  return html`<${Frame}
    ...${props}
    heading=${say("search.heading")}
    lead=${say("search.lead")}
    look="frame--search"
    go=${html`<${SearchField} ...${typing} /> <${Keyboard} ...${typing} language=${language.value} />`}
    foot=${html`<${WayBack} ...${props} />`}
  >
    <${SearchResults} ...${props} typed=${typed} onPick=${setTyped} />
  <//>`;
}
