/** Counts a screen's time down, and tells when its end comes near and when it is there. */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";

import { MOST_EXTENSIONS, begun, extended, isNoticeDue } from "./time_limit.js";

const LOOK_EVERY_MS = 200;

/**
 * @param {object} props
 * @param {string} props.screen another screen begins anew
 * @param {number | null} props.limit milliseconds
 * @param {() => void} props.onNotice
 * @param {() => void} props.onEnd
 */
export function useTimeLimit({ screen, limit, onNotice, onEnd }) {
  const [left, setLeft] = useState(limit);
  const countdown = useRef(begun(0, 0));
  const tell = useRef({ onNotice, onEnd });
  tell.current = { onNotice, onEnd };

  useEffect(() => {
    setLeft(limit);
    if (limit === null) return undefined;
    countdown.current = begun(limit, performance.now());
    let before = Infinity;
    const look = () => {
      const now = countdown.current.endsAt - performance.now();
      if (isNoticeDue(before, now)) tell.current.onNotice();
      if (now <= 0) tell.current.onEnd();
      before = now;
      setLeft(now);
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [screen, limit]);

  const restart = useCallback(() => {
    if (limit === null) return;
    countdown.current = begun(limit, performance.now());
    setLeft(limit);
  }, [limit]);

  const extend = useCallback(() => {
    countdown.current = extended(countdown.current);
    setLeft(countdown.current.endsAt - performance.now());
  }, []);

  return { left, restart, extend, canExtend: countdown.current.extensions < MOST_EXTENSIONS };
}
