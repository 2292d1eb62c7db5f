/** The time of day on a screen, by the server's clock. */

import { useEffect, useState } from "preact/hooks";

import { html } from "./html.js";
import { timeOfDay } from "./times.js";

const LOOK_EVERY_MS = 1000;

/** @param {{ now: () => Date, timeZone: string, language: string }} props */
export function ClockFace({ now, timeZone, language }) {
  const [time, setTime] = useState(() => timeOfDay(now(), timeZone, language));
  useEffect(() => {
    const look = () => setTime(timeOfDay(now(), timeZone, language));
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [now, timeZone, language]);
  return html`<time class="clock">${time}</time>`;
}
