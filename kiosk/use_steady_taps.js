/** Stops the taps that do not count before any button hears of them. */

import { useCallback, useLayoutEffect, useRef } from "preact/hooks";

import { NO_TAPS, screenShown, tapped } from "./taps.js";

/** @param {string} screen */
export function useSteadyTaps(screen) {
  const taps = useRef(NO_TAPS);

  useLayoutEffect(() => {
    taps.current = screenShown(taps.current, performance.now());
  }, [screen]);

  return useCallback((/** @type {MouseEvent} */ click) => {
    const spot = click.target instanceof Element ? click.target.closest("button") : null;
    const { taps: next, counts } = tapped(taps.current, { spot, at: performance.now() });
    taps.current = next;
    if (counts) return;
    click.preventDefault();
    click.stopPropagation();
  }, []);
}
