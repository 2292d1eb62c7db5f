/**
 * Soft tones made by the browser itself. Browsers keep a page mute until it has been touched.
 *
 * @typedef {object} Note
 * @property {number} hertz
 * @property {number} startsAt seconds from now
 * @property {number} seconds how long it fades
 */

import { signal } from "@preact/signals";

const LOUDNESS = 0.3;
const ATTACK_SECONDS = 0.02;
const SILENCE = 0.0001;

/** Whether tones can be heard. */
export const audible = signal(false);

/** @type {AudioContext | undefined} */
let speaker;

/** Call it from a touch or a key: only then may a page begin to sound. */
export async function wakeSound() {
  if (!("AudioContext" in window)) return;
  speaker ??= newSpeaker();
  await speaker.resume().catch(() => undefined);
}

/** @param {readonly Note[]} notes */
export function play(notes) {
  if (speaker?.state !== "running") return;
  for (const note of notes) sound(speaker, note);
}

function newSpeaker() {
  const made = new AudioContext();
  made.addEventListener("statechange", () => {
    audible.value = made.state === "running";
  });
  return made;
}

/**
 * @param {AudioContext} context
 * @param {Note} note
 */
function sound(context, { hertz, startsAt, seconds }) {
  const begin = context.currentTime + startsAt;
  const volume = context.createGain();
  volume.gain.setValueAtTime(SILENCE, begin);
  volume.gain.exponentialRampToValueAtTime(LOUDNESS, begin + ATTACK_SECONDS);
  volume.gain.exponentialRampToValueAtTime(SILENCE, begin + seconds);
  const tone = new OscillatorNode(context, { type: "sine", frequency: hertz });
  tone.connect(volume).connect(context.destination);
  tone.start(begin);
  tone.stop(begin + seconds);
}
