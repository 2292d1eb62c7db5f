/**
 * Lays the picture out: the only place that touches what the style sheet draws by.
 *
 * @import { Arrangement } from "./arrangements.js"
 * @import { Sizes } from "./sizes.js"
 */

/** @param {Sizes} sizes */
export function setSizes({ afar, row }) {
  document.documentElement.style.setProperty("--afar", `${afar}px`);
  document.documentElement.style.setProperty("--row", `${row}px`);
}

/**
 * @param {HTMLElement} picture
 * @param {Arrangement} arrangement
 */
export function arrange(picture, { steps, notice, scale, layout, words, dropped, hidden }) {
  for (const [name, step] of Object.entries({ ...steps, scale })) setStep(picture, name, step);
  setNotice(picture, notice);
  Object.assign(picture.dataset, { layout, words });
  hideLast(callsIn(picture, "earlier"), dropped);
  hideLast(ringingFirst(callsIn(picture, "current")), hidden);
}

/**
 * @param {HTMLElement} picture
 * @param {number} notice 0: it is not shown
 */
export function setNotice(picture, notice) {
  setStep(picture, "notice", notice);
  picture.dataset.notice = String(notice > 0);
}

/**
 * @param {HTMLElement} picture
 * @param {"current" | "earlier"} part
 */
export function callsIn(picture, part) {
  return /** @type {HTMLElement[]} */ ([...picture.querySelectorAll(`.calls--${part} .call`)]);
}

/**
 * @param {HTMLElement} picture
 * @param {string} name
 * @param {number} step
 */
function setStep(picture, name, step) {
  picture.style.setProperty(`--${name}-step`, String(step));
}

/** Whoever is called this very moment must be seen. @param {HTMLElement[]} calls */
function ringingFirst(calls) {
  const isRinging = (/** @type {HTMLElement} */ call) => call.classList.contains("call--ringing");
  return [...calls.filter(isRinging), ...calls.filter((call) => !isRinging(call))];
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
