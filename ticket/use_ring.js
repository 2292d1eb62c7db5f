/**
 * Rings and shakes when the visitor is called.
 *
 * @import { VisitTicket } from "../ui/types.js"
 */

import { useEffect, useRef } from "preact/hooks";

import { play } from "../ui/sound.js";
import { ring } from "./ring.js";
import { CALL } from "./tones.js";

const SHAKE_MS = [400, 200, 400, 200, 800];

/**
 * @param {VisitTicket | null} ticket
 * @param {boolean} isSoundOn
 */
export function useRing(ticket, isSoundOn) {
  const announced = useRef(0);

  useEffect(() => {
    const { announced: next, rings } = ring(announced.current, ticket);
    announced.current = next;
    if (!rings) return;
    if (isSoundOn) play(CALL);
    if (mayShake()) navigator.vibrate(SHAKE_MS);
  }, [ticket, isSoundOn]);
}

/** Not every phone can, and only a page that has been touched may. */
function mayShake() {
  return "vibrate" in navigator && navigator.userActivation?.hasBeenActive !== false;
}
