/**
 * Brings what is to be touched into the lower half, for whoever sits before the kiosk; and up again.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Say } from "../ui/types.js"
 */

import { useEffect, useState } from "preact/hooks";

import { html } from "../ui/html.js";
import { isTooHigh } from "./reach.js";

const TARGETS = ".frame__choices button, .frame__choices input";

const WHEELCHAIR = html`<svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true">
  <circle cx="21" cy="7" r="3" /><path d="M21 13v14h10l4 9h5M21 19h9M16 21a10 10 0 1 0 14 13" />
</svg>`;

/** @param {{ isLow: Signal<boolean>, say: Say }} props */
export function ReachButton({ isLow, say }) {
  const isNeeded = useTooHigh();
  if (!isNeeded && !isLow.value) return null;
  const move = () => {
    isLow.value = !isLow.value;
    scrollTo({ top: 0 });
  };
  return html`<button
    type="button"
    class="button reach"
    aria-pressed=${String(isLow.value)}
    aria-label=${say("reach.lower")}
    onClick=${move}
  >
    ${WHEELCHAIR}
  </button>`;
}

function useTooHigh() {
  const [isHigh, setIsHigh] = useState(false);
  useEffect(() => {
    const look = () => setIsHigh(isTooHigh(targets(), { width: innerWidth, height: innerHeight }));
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(document.body);
    addEventListener("resize", look);
    return () => {
      watcher.disconnect();
      removeEventListener("resize", look);
    };
  }, []);
  return isHigh;
}

/** Where they stand while nothing is scrolled. */
function targets() {
  const boxes = [...document.querySelectorAll(TARGETS)].map((target) => target.getBoundingClientRect());
  return boxes.map(({ top, bottom }) => ({ top: top + scrollY, bottom: bottom + scrollY }));
}
