/**
 * The server has not told anything yet.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { Frame } from "./frame.js";
import { Sign } from "./sign.js";

/** @param {SceneProps} props */
export function ConnectingScreen(props) {
  const { say } = props;
  const picture = html`<${Sign} of="connecting" />`;
  return html`<${Frame} ...${props} look="frame--notice" picture=${picture} heading=${say("connecting.heading")} />`;
}
