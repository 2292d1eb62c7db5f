/**
 * One step back, and all the way back.
 *
 * @import { SceneProps } from "./scene_view.js"
 */

import { html } from "../ui/html.js";
import { BackButton } from "./back_button.js";
import { StartOver } from "./start_over.js";

/**
 * While a number is on its way she cannot leave it behind; a mere question may stay without an answer.
 * @param {Pick<SceneProps, "scene" | "say" | "acts" | "forget" | "tapped">} props
 */
export function WayBack({ scene, say, acts, forget, tapped }) {
  return html`<${BackButton} say=${say} onBack=${acts.back} disabled=${tapped !== null} />
    <${StartOver} say=${say} onStartOver=${forget} disabled=${scene === "sending"} />`;
}
