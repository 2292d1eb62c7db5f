/** The server's time, looked at every second as long as something counts down. */

import { useEffect, useState } from "preact/hooks";

/**
 * @param {() => Date} now
 * @param {boolean} counts
 * @returns {number} milliseconds
 */
export function useSeconds(now, counts) {
  const [, look] = useState(0);
  useEffect(() => {
    if (!counts) return undefined;
    const timer = setInterval(() => look((looks) => (looks + 1) % 2), 1000);
    return () => clearInterval(timer);
  }, [counts]);
  return now().getTime();
}
