/**
 * The server cannot be reached: the kiosk can give no numbers.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { Frame } from "./frame.js";
import { Sign } from "./sign.js";

/** @param {SceneProps} props */
export function UnreachableScreen(props) {
  const { say } = props;
  return html`<${Frame}
    ...${props}
    look="frame--notice"
    picture=${html`<${Sign} of="unreachable" />`}
    heading=${say("unreachable.heading")}
    lead=${html`<p>${say("unreachable.ask")}</p>
      <p>${say("unreachable.again")}</p>`}
  />`;
}
