/** Makes the board fit on its screen: names become smaller, the oldest calls give way, nothing is cut. */

import { useLayoutEffect, useRef } from "preact/hooks";

/** How much smaller the names of desks may become. */
const STEPS = ["1", "0.92", "0.85", "0.78", "0.7", "0.6", "0.5"];

/** On a small or zoomed window the page scrolls instead: there smaller would be unreadable. */
const WALL = "(min-width: 40rem) and (min-height: 40rem)";

/** @returns {import("preact").RefObject<HTMLElement | null>} for the element to fit */
export function useFit() {
  const board = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    const again = () => board.current && fit(board.current);
    again();
    window.addEventListener("resize", again);
    document.fonts.addEventListener("loadingdone", again);
    return () => {
      window.removeEventListener("resize", again);
      document.fonts.removeEventListener("loadingdone", again);
    };
  });
  return board;
}

/** @param {HTMLElement} board */
function fit(board) {
  const earlier = /** @type {HTMLElement[]} */ ([...board.querySelectorAll(".calls--earlier .call")]);
  for (const arrangement of arrangements(earlier.length)) {
    arrange(board, earlier, arrangement);
    if (!overflows(board)) return;
  }
}

/**
 * @typedef {object} Arrangement
 * @property {string} step
 * @property {number} dropped how many of the oldest calls are not shown
 * @property {"whole" | "broken"} words broken: anywhere, for a word that is wider than the screen
 */

/**
 * From the best to the last resort.
 * @param {number} earlier
 * @returns {Generator<Arrangement>}
 */
function* arrangements(earlier) {
  if (!matchMedia(WALL).matches) return yield { step: "1", dropped: 0, words: "broken" };
  for (const words of /** @type {const} */ (["whole", "broken"])) {
    for (let dropped = 0; dropped <= earlier; dropped += 1) {
      for (const step of STEPS) yield { step, dropped, words };
    }
  }
}

/**
 * @param {HTMLElement} board
 * @param {HTMLElement[]} earlier
 * @param {Arrangement} arrangement
 */
function arrange(board, earlier, { step, dropped, words }) {
  board.style.setProperty("--fit", step);
  board.dataset.words = words;
  earlier.forEach((call, place) => {
    call.hidden = place >= earlier.length - dropped;
  });
}

/** @param {HTMLElement} board */
function overflows(board) {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight || [...board.querySelectorAll("bdi")].some(isWiderThanItsPlace);
}

/** @param {HTMLElement} text */
function isWiderThanItsPlace(text) {
  const place = text.parentElement;
  return place !== null && text.getBoundingClientRect().right > place.getBoundingClientRect().right + 1;
}
