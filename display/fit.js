/**
 * Makes the picture fit on its screen: nothing is cut, and nothing is smaller than the farthest seat needs.
 *
 * @import { Arrangement } from "./arrangements.js"
 * @import { Sizes } from "./sizes.js"
 * @import { ThisDisplay } from "./this_display.js"
 */

import { useLayoutEffect, useRef } from "preact/hooks";

import { NOTICES, arrangements } from "./arrangements.js";
import { capHeight } from "./cap_height.js";
import { sizes } from "./sizes.js";

/** On a small or zoomed window the page scrolls instead: there fewer calls would help nobody. */
const WALL = "(min-width: 40rem) and (min-height: 40rem)";
/** Calm: a notice never takes more of the screen. */
const MOST_OF_SCREEN_FOR_NOTICE = 0.3;
const UPRIGHT = "(max-aspect-ratio: 5 / 4)";

/** @type {Arrangement} */
const SCROLLING = {
  steps: { number: 1, name: 0, other: 0.8 },
  notice: 0.8,
  layout: "below",
  dropped: 0,
  hidden: 0,
  words: "broken",
  scale: 1,
};

/**
 * @param {ThisDisplay} display another object whenever the plan is another one
 * @param {string} content another text whenever something else is to be fitted
 * @param {number | undefined} ringing which call rings: it changes nothing, unless not all calls are shown
 * @returns {import("preact").RefObject<HTMLElement | null>} for the picture
 */
export function useFit(display, content, ringing) {
  const picture = useRef(/** @type {HTMLElement | null} */ (null));
  const areAllShown = useRef(true);
  const occasion = areAllShown.current ? content : `${content} ${ringing}`;
  useLayoutEffect(() => {
    const again = () => {
      if (picture.current) areAllShown.current = fit(picture.current, display).hidden === 0;
    };
    again();
    window.addEventListener("resize", again);
    document.fonts.addEventListener("loadingdone", again);
    return () => {
      window.removeEventListener("resize", again);
      document.fonts.removeEventListener("loadingdone", again);
    };
  }, [display, occasion]);
  return picture;
}

/**
 * @param {HTMLElement} picture
 * @param {ThisDisplay} display
 * @returns {Arrangement} the one that was taken
 */
function fit(picture, display) {
  const needed = sizes({ width: innerWidth, height: innerHeight }, display, capHeight());
  setSizes(needed);
  let taken = SCROLLING;
  for (const arrangement of candidates(picture, needed)) {
    taken = arrangement;
    arrange(picture, arrangement);
    if (!overflows(picture)) break;
  }
  tell(taken);
  return taken;
}

/**
 * @param {HTMLElement} picture
 * @param {Sizes} needed
 * @returns {Iterable<Arrangement>}
 */
function candidates(picture, needed) {
  if (!matchMedia(WALL).matches) return [SCROLLING];
  return arrangements({ ...contentOf(picture), ...needed, height: innerHeight });
}

/** @param {Sizes} sizes */
function setSizes({ afar, row }) {
  document.documentElement.style.setProperty("--afar", `${afar}px`);
  document.documentElement.style.setProperty("--row", `${row}px`);
}

/** @param {HTMLElement} picture */
function contentOf(picture) {
  return {
    current: callsIn(picture, "current").length,
    earlier: callsIn(picture, "earlier").length,
    notice: largestNotice(picture),
    isUpright: matchMedia(UPRIGHT).matches,
  };
}

/** How large the notice can be by itself. @param {HTMLElement} picture */
function largestNotice(picture) {
  const band = picture.querySelector(".band__said");
  if (!band?.hasChildNodes()) return 0;
  const fits = (/** @type {number} */ notice) => {
    picture.style.setProperty("--notice-step", String(notice));
    return band.scrollHeight <= innerHeight * MOST_OF_SCREEN_FOR_NOTICE;
  };
  return NOTICES.find(fits) ?? Number(NOTICES.at(-1));
}

/**
 * @param {HTMLElement} picture
 * @param {Arrangement} arrangement
 */
function arrange(picture, { steps, notice, scale, layout, words, dropped, hidden }) {
  for (const [name, step] of Object.entries({ ...steps, notice, scale })) {
    picture.style.setProperty(`--${name}-step`, String(step));
  }
  Object.assign(picture.dataset, { layout, words, notice: String(notice > 0) });
  hideLast(callsIn(picture, "earlier"), dropped);
  // Whoever is called this very moment must be seen.
  const ringing = (/** @type {HTMLElement} */ call) => call.classList.contains("call--ringing");
  const current = callsIn(picture, "current");
  hideLast([...current.filter(ringing), ...current.filter((call) => !ringing(call))], hidden);
}

/**
 * @param {readonly HTMLElement[]} calls
 * @param {number} many
 */
function hideLast(calls, many) {
  calls.forEach((call, place) => {
    call.hidden = place >= calls.length - many;
  });
}

/**
 * @param {HTMLElement} picture
 * @param {"current" | "earlier"} part
 */
function callsIn(picture, part) {
  return /** @type {HTMLElement[]} */ ([...picture.querySelectorAll(`.calls--${part} .call`)]);
}

/** @param {HTMLElement} picture */
function overflows(picture) {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
  if (scrollHeight > clientHeight || scrollWidth > clientWidth) return true;
  return [...picture.querySelectorAll("bdi")].some(isWiderThanItsPlace);
}

/** @param {HTMLElement} text */
function isWiderThanItsPlace(text) {
  const place = text.parentElement;
  return place !== null && text.getBoundingClientRect().right > place.getBoundingClientRect().right + 1;
}

let isTold = false;

/**
 * Once: whoever set the display up shall know, and nobody shall find a console full of it after a week.
 * @param {Arrangement} arrangement
 */
function tell({ hidden, scale }) {
  if (isTold || (hidden === 0 && scale === 1)) return;
  isTold = true;
  console.info("Not all current calls fit on this display at the size that its farthest seat needs: it shows fewer.");
}
