/** What is in the picture, and whether it is too much for the screen. */

import { callsIn, setNotice } from "./arrange.js";
import { NOTICES } from "./arrangements.js";

/** Calm: a notice never takes more of the screen. */
const MOST_OF_SCREEN_FOR_NOTICE = 0.3;

/** @param {HTMLElement} picture */
export function contentOf(picture) {
  return {
    current: callsIn(picture, "current").length,
    earlier: callsIn(picture, "earlier").length,
    notice: largestNotice(picture),
  };
}

/** @param {HTMLElement} picture */
export function overflows(picture) {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
  if (scrollHeight > clientHeight || scrollWidth > clientWidth) return true;
  return [...picture.querySelectorAll("bdi")].some(isWiderThanItsPlace);
}

/** How large the notice can be by itself. @param {HTMLElement} picture */
function largestNotice(picture) {
  const said = picture.querySelector(".band__said");
  if (!said?.hasChildNodes()) return 0;
  picture.style.setProperty("--scale-step", "1");
  const fits = (/** @type {number} */ notice) => {
    setNotice(picture, notice);
    return said.scrollHeight <= innerHeight * MOST_OF_SCREEN_FOR_NOTICE;
  };
  return NOTICES.find(fits) ?? Number(NOTICES.at(-1));
}

/** To either side: names may be written from right to left. @param {HTMLElement} text */
function isWiderThanItsPlace(text) {
  const [box, place] = [text.getBoundingClientRect(), text.parentElement?.getBoundingClientRect()];
  return place !== undefined && (box.right > place.right + 1 || box.left < place.left - 1);
}
