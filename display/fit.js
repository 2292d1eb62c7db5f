/**
 * Makes the picture fit on its screen: nothing is cut, and nothing is smaller than the farthest seat needs.
 *
 * @import { Arrangement } from "./arrangements.js"
 * @import { ThisDisplay } from "./this_display.js"
 */

import { useLayoutEffect, useRef } from "preact/hooks";

import { arrange, setSizes } from "./arrange.js";
import { arrangements } from "./arrangements.js";
import { capHeight } from "./cap_height.js";
import { contentOf, overflows } from "./measure.js";
import { sizes } from "./sizes.js";

/** On a small or zoomed window the page scrolls instead: there fewer calls would help nobody. */
const WALL = "(min-width: 40rem) and (min-height: 40rem)";
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
 * @param {import("./sizes.js").Sizes} needed
 * @returns {Iterable<Arrangement>}
 */
function candidates(picture, needed) {
  if (!matchMedia(WALL).matches) return [SCROLLING];
  const isUpright = matchMedia(UPRIGHT).matches;
  return arrangements({ ...contentOf(picture), ...needed, height: innerHeight, isUpright });
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
