/**
 * Reads texts aloud, louder or softer, until all is read or somebody stops it.
 *
 * @import { Part, SpeakingVoice } from "../ui/voice.js"
 */

import { signal } from "@preact/signals";

const VOLUMES = [0.35, 0.7, 1];
const MIDDLE = 1;

/** @param {Pick<SpeakingVoice, "speaks" | "say" | "stop">} voice */
export function newReader(voice) {
  const isReading = signal(false);
  const volume = signal(MIDDLE);
  const pieces = signal(0);
  /** @type {Part[]} */
  let left = [];
  let round = 0;

  async function readOn() {
    const mine = (round += 1);
    voice.stop();
    isReading.value = left.length > 0;
    while (left.length > 0) {
      pieces.value += 1;
      await voice.say(left.slice(0, 1), { volume: VOLUMES[volume.value] ?? 1 });
      if (mine !== round) return;
      left = left.slice(1);
    }
    isReading.value = false;
  }

  /** What is being read begins again, so that she hears the difference. @param {number} step */
  function change(step) {
    volume.value = step;
    void readOn();
  }

  const reader = {
    isReading,
    /** Counts what is read. */
    pieces,
    speaks: voice.speaks,
    mayBeLouder: () => volume.value < VOLUMES.length - 1,
    mayBeSofter: () => volume.value > 0,
    louder: () => reader.mayBeLouder() && change(volume.value + 1),
    softer: () => reader.mayBeSofter() && change(volume.value - 1),
    /** @param {readonly Part[]} parts */
    read(parts) {
      left = [...parts];
      void readOn();
    },
    stop() {
      left = [];
      void readOn();
    },
    /** The next visitor begins as the first one did. */
    reset() {
      reader.stop();
      volume.value = MIDDLE;
    },
  };
  return reader;
}
