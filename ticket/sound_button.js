/**
 * Turns the sound on, which a browser allows only by a touch, and plays a tone to show it.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { audible, play, wakeSound } from "../ui/sound.js";
import { TRIAL } from "./tones.js";

/** @param {{ isSoundOn: Signal<boolean>, say: Say }} props */
export function SoundButton({ isSoundOn, say }) {
  const isOn = isSoundOn.value && audible.value;
  const turn = async () => {
    isSoundOn.value = !isOn;
    if (isOn) return;
    await wakeSound();
    play(TRIAL);
  };
  return html`<div class="sound">
    <button type="button" class="button" onClick=${turn}>${say(isOn ? "sound.off" : "sound.on")}</button>
    <p role="status" class="quiet">${say(isOn ? "sound.is_on" : "sound.is_off")}</p>
  </div>`;
}
