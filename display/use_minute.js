/** Draws anew when a minute is over: the wall changes with the time of day, also without news. */

import { useEffect, useState } from "preact/hooks";

const MINUTE_MS = 60 * 1000;
const LOOK_EVERY_MS = 1000;

/**
 * @param {() => Date} now
 * @returns {Date} the time when it was last looked at
 */
export function useMinute(now) {
  const minuteOf = (/** @type {Date} */ time) => Math.floor(time.getTime() / MINUTE_MS);
  const [, setMinute] = useState(() => minuteOf(now()));
  useEffect(() => {
    const timer = setInterval(() => setMinute(minuteOf(now())), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [now]);
  return now();
}
