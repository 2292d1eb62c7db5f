/** The server's clock, carried on between its messages by a stopwatch: a screen's own clock may be wrong. */

/**
 * @param {() => number} stopwatch milliseconds that only ever grow
 */
export function serverClock(stopwatch) {
  let told = Date.now();
  let toldAt = stopwatch();

  return {
    /** @param {string} at */
    set(at) {
      const time = Date.parse(at);
      if (Number.isNaN(time)) return;
      told = time;
      toldAt = stopwatch();
    },
    now: () => new Date(told + stopwatch() - toldAt),
  };
}
