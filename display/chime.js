/** The two notes that go with every call. */

import { play } from "../ui/sound.js";

/** A falling third, as on a platform: E5, C5. */
const NOTES = [
  { hertz: 659.25, startsAt: 0, seconds: 0.9 },
  { hertz: 523.25, startsAt: 0.35, seconds: 1.4 },
];

/** A loudspeaker that fails must not keep the call from being seen. */
export function chime() {
  try {
    play(NOTES);
  } catch (error) {
    console.error("The chime could not be played.", error);
  }
}
