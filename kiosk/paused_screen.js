/**
 * Everything is paused for the moment.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { ArriveButton } from "./arrive_button.js";
import { Frame } from "./frame.js";
import { Sign } from "./sign.js";

/** @param {SceneProps} props */
export function PausedScreen(props) {
  const { say, acts } = props;
  return html`<${Frame}
    ...${props}
    look="frame--notice"
    picture=${html`<${Sign} of="paused" />`}
    heading=${say("all_paused.heading")}
    lead=${html`<p>${say("all_paused.later")}</p>`}
    go=${html`<${ArriveButton} say=${say} onTap=${acts.haveCode} />`}
  />`;
}
