/**
 * She has an appointment, or comes back with her ticket: she scans her code, or types it.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { Choice } from "./choice.js";
import { CodeField } from "./code_field.js";
import { CodeKeys } from "./code_keys.js";
import { Frame } from "./frame.js";
import { ScanPicture } from "./scan_picture.js";
import { WayBack } from "./way_back.js";

/** @param {SceneProps} props */
export function CodeScreen(props) {
  const { journey, tapped, say, acts } = props;
  if (journey.screen !== "code") return null;
  const typing = { code: journey.typed, onType: acts.type, say };

  return html`<${Frame}
    ...${props}
    look="frame--code"
    heading=${say("code.heading")}
    lead=${html`<p>${say("code.scan")}</p>
      <p>${say("code.type")}</p>`}
    go=${html`<${CodeField} ...${typing} onEnter=${acts.enterCode} />
      <${Choice} id="code" tapped=${tapped} text=${say("code.go")} look="button--main" onTap=${acts.enterCode} />
      <${CodeKeys} ...${typing} />`}
    foot=${html`<${WayBack} ...${props} />`}
  >
    <${ScanPicture} />
  <//>`;
}
