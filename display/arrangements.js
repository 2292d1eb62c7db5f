/**
 * How a picture may be laid out, from the best to the last resort; the first one that fits is taken.
 *
 * The number and the desk of a call keep the size that the farthest seat needs. What gives way, in this order:
 * what is larger than it must be and the second language, the oldest of the calls that are over, words that are not
 * broken, the notice, the oldest current calls. Only a single call that still is too large is made smaller.
 */

/**
 * @typedef {object} Steps how large things are, as multiples of the size that the farthest seat needs
 * @property {number} number
 * @property {number} name of the desk; from 0, as large as a row, to 1, as large as a number must be
 * @property {number} other the second language
 */

/** @type {Steps} */
const LEAST = { number: 1, name: 0, other: 0.5 };

/** While there is room: what is called now catches the eye. @type {readonly Steps[]} */
const GENEROUS = [
  { number: 2.3, name: 1, other: 1 },
  { number: 1.9, name: 1, other: 0.9 },
  { number: 1.5, name: 0.8, other: 0.8 },
];

/** @type {readonly Steps[]} */
const SPARING = [
  { number: 1.2, name: 0.5, other: 0.7 },
  { number: 1, name: 0.25, other: 0.7 },
  { number: 1, name: 0, other: 0.6 },
  LEAST,
];

/** For the call of now to be larger, so many of those that are over may go. */
const MOST_DROPPED_FOR_SIZE = 1;

/** How much too small a call may become that does not fit even alone. */
const SCALES = [0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

/** How large a notice may be, as multiples of a row. */
export const NOTICES = [1, 0.85, 0.7, 0.6, 0.5, 0.4];
const LEAST_NOTICE = 0.4;
/** Whoever is called goes first: the notice comes back when fewer are called. */
const NO_NOTICE = 0;

/** @typedef {"beside" | "below"} Layout where the desk stands: beside the number or below it */

/** @type {readonly Layout[]} */
const WIDE_FIRST = ["beside", "below"];
const UPRIGHT_FIRST = WIDE_FIRST.toReversed();

/**
 * @typedef {object} Shown
 * @property {number} dropped how many of the oldest earlier calls are not shown
 * @property {number} hidden how many of the oldest current calls are not shown
 * @property {"whole" | "broken"} words broken: anywhere, for a word that is wider than the screen
 */

/** @typedef {Shown & { steps: Steps, notice: number, scale: number }} Rung
 *   scale: below 1, letters are smaller than the farthest seat needs
 */

/** @typedef {Rung & { layout: Layout }} Arrangement */

/**
 * @typedef {object} Content
 * @property {number} current calls
 * @property {number} earlier calls
 * @property {number} notice how large it is at best; 0 if there is none
 */

/**
 * @typedef {object} Room
 * @property {number} height of the window
 * @property {number} afar the font size of a current number
 * @property {number} row of an earlier call
 */

/**
 * @param {Content & Room & { isUpright: boolean }} picture
 * @returns {Generator<Arrangement>}
 */
export function* arrangements({ isUpright, ...picture }) {
  const layouts = isUpright ? UPRIGHT_FIRST : WIDE_FIRST;
  for (const rung of ladder(picture)) {
    if (isTooHigh(rung, picture)) continue;
    for (const layout of layouts) yield { ...rung, layout };
  }
}

/**
 * Whether the bare numbers are higher than the screen. To try it would take a millisecond, and there are many rungs.
 * @param {Rung} rung
 * @param {Content & Room} picture
 */
function isTooHigh({ hidden, dropped, steps, scale }, { current, earlier, height, afar, row }) {
  if (scale < 1) return false;
  return (current - hidden) * afar * steps.number + (earlier - dropped) * row > height;
}

/** @param {Content} content @returns {Generator<Rung>} */
function* ladder({ current, earlier, notice }) {
  const given = { notice, scale: 1 };
  const least = current > 0 ? NO_NOTICE : notice;
  for (const shown of withoutSome(earlier, MOST_DROPPED_FOR_SIZE)) yield* each(GENEROUS, { ...given, ...shown });
  for (const words of WORDS) {
    for (const shown of withoutSome(earlier, earlier, words)) yield* each(SPARING, { ...given, ...shown });
  }
  for (const smaller of [...NOTICES, least].filter((one) => one < notice)) {
    yield { ...given, notice: smaller, steps: LEAST, dropped: earlier, hidden: 0, words: "broken" };
  }
  for (let hidden = 1; hidden < current; hidden += 1) {
    for (const words of WORDS) yield* each(SPARING, { scale: 1, notice: least, dropped: earlier, hidden, words });
  }
  for (const scale of SCALES) {
    const hidden = Math.max(0, current - 1);
    yield { scale, notice: Math.min(least, LEAST_NOTICE), steps: LEAST, dropped: earlier, hidden, words: "broken" };
  }
}

/**
 * @param {readonly Steps[]} all
 * @param {Omit<Rung, "steps">} rung
 * @returns {Generator<Rung>}
 */
function* each(all, rung) {
  for (const steps of all) yield { ...rung, steps };
}

/** @type {readonly Shown["words"][]} */
const WORDS = ["whole", "broken"];

/**
 * @param {number} earlier
 * @param {number} most so many of them may be dropped
 * @param {Shown["words"]} [words]
 * @returns {Generator<Shown>}
 */
function* withoutSome(earlier, most, words = "whole") {
  for (let dropped = 0; dropped <= Math.min(earlier, most); dropped += 1) yield { dropped, hidden: 0, words };
}
