/** Hears the scanner on every screen, before any field or button does. */

import { useEffect, useRef } from "preact/hooks";

import { FAST_MS, NOTHING_SCANNED, isFast, pressed } from "./scan.js";
import { straight } from "./straight.js";

/** @param {(code: string) => void} onCode */
export function useScanner(onCode) {
  const tell = useRef(onCode);
  tell.current = onCode;

  useEffect(() => {
    let scan = NOTHING_SCANNED;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let blank;

    const hear = (/** @type {KeyboardEvent} */ event) => {
      clearTimeout(blank);
      if (event.ctrlKey || event.metaKey || event.repeat) return;
      const isInScan = isFast(scan, event.timeStamp);
      const { scan: next, code } = pressed(scan, { key: event.key, at: event.timeStamp });
      scan = next;
      if (code !== null) {
        stop(event);
        tell.current(straight(code));
      } else if (event.key === " ") {
        blank = withhold(event, isInScan);
      }
    };
    document.addEventListener("keydown", hear, { capture: true });
    return () => {
      clearTimeout(blank);
      document.removeEventListener("keydown", hear, { capture: true });
    };
  }, []);
}

/**
 * A blank presses the button that has the focus. It may be the first or the last sign of a scan,
 * so the press waits for a moment in which nothing follows.
 * @param {KeyboardEvent} event
 * @param {boolean} isInScan
 */
function withhold(event, isInScan) {
  const button = event.target;
  if (!(button instanceof HTMLButtonElement)) return undefined;
  stop(event);
  return isInScan ? undefined : setTimeout(() => button.click(), FAST_MS);
}

/** @param {Event} event */
function stop(event) {
  event.preventDefault();
  event.stopPropagation();
}
