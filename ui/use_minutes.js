/** The server's time, looked at often enough for minutes that tick. */

import { useEffect, useState } from "preact/hooks";

const LOOK_EVERY_MS = 5000;

/**
 * @param {() => Date} now
 * @returns {number} milliseconds
 */
export function useMinutes(now) {
  const [, look] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => look((looks) => (looks + 1) % 2), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now().getTime();
}
