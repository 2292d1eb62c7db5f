/** Whoever touches the screen or a key is still there. Any touch also wakes the sound. */

import { useEffect } from "preact/hooks";

import { wakeSound } from "../ui/sound.js";

const SIGNS_OF_LIFE = ["pointerdown", "keydown", "click", "wheel"];

/** @param {{ isCounting: boolean, onActivity: () => void }} props */
export function useActivity({ isCounting, onActivity }) {
  useEffect(() => {
    const seen = () => {
      void wakeSound();
      if (isCounting) onActivity();
    };
    SIGNS_OF_LIFE.forEach((sign) => document.addEventListener(sign, seen, { passive: true, capture: true }));
    return () => SIGNS_OF_LIFE.forEach((sign) => document.removeEventListener(sign, seen, { capture: true }));
  }, [isCounting, onActivity]);
}
