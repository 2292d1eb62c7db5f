/**
 * Where the columns, the line and the axes of the day's picture stand. In pixels, from the top left.
 *
 * @import { HalfHour } from "../ui/types.js"
 */

/** So that the first half hour of a day is not as wide as the picture. */
const FEWEST_SLOTS = 12;
const MOST_TICKS = 4;
const COLUMN_SHARE = 0.62;
/** Room for the labels. */
const MARGIN = { top: 10, end: 12, bottom: 26, start: 34 };
const LABEL_WIDTH = 52;

/**
 * @typedef {object} Column
 * @property {HalfHour} half
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {{ x: number, y: number }} point of the line
 */

/**
 * @typedef {object} Chart
 * @property {Column[]} columns
 * @property {{ value: number, y: number }[]} ticks
 * @property {{ at: string, x: number }[]} hours labels below
 * @property {{ start: number, end: number, top: number, bottom: number }} frame
 */

/**
 * @param {readonly HalfHour[]} day
 * @param {{ width: number, height: number }} size
 * @param {(at: string) => boolean} isFullHour
 * @returns {Chart}
 */
export function chart(day, { width, height }, isFullHour) {
  const frame = { start: MARGIN.start, end: width - MARGIN.end, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const slot = Math.max(0, frame.end - frame.start) / Math.max(FEWEST_SLOTS, day.length);
  const values = ticks(Math.max(...day.flatMap(({ taken, waiting }) => [taken, waiting]), 1));
  const highest = values.at(-1) ?? 1;
  const y = (/** @type {number} */ value) => frame.bottom - (value / highest) * (frame.bottom - frame.top);
  const columns = day.map((half, place) => column(half, frame.start + place * slot, slot, y));
  return {
    columns,
    ticks: values.map((value) => ({ value, y: y(value) })),
    hours: hours(day, frame.start, slot, isFullHour),
    frame,
  };
}

/**
 * Round numbers from nought upwards; the last one is at least the highest value.
 * @param {number} highest
 * @returns {number[]}
 */
export function ticks(highest) {
  const step = stepFor(highest);
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, place) => place * step);
}

/** 1, 2, 5, 10, 20, 50 … @param {number} highest */
function stepFor(highest) {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((digit) => digit * power).find((candidate) => highest / candidate <= MOST_TICKS);
    if (step !== undefined) return step;
  }
}

/**
 * @param {HalfHour} half
 * @param {number} start
 * @param {number} slot
 * @param {(value: number) => number} y
 * @returns {Column}
 */
function column(half, start, slot, y) {
  const width = slot * COLUMN_SHARE;
  return {
    half,
    x: start + (slot - width) / 2,
    y: y(half.taken),
    width,
    height: y(0) - y(half.taken),
    point: { x: start + slot / 2, y: y(half.waiting) },
  };
}

/**
 * As many full hours as there is room for.
 * @param {readonly HalfHour[]} day
 * @param {number} start
 * @param {number} slot
 * @param {(at: string) => boolean} isFullHour
 */
function hours(day, start, slot, isFullHour) {
  const full = day.map(({ at }, place) => ({ at, x: start + place * slot })).filter(({ at }) => isFullHour(at));
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / (2 * slot || 1)));
  return full.filter((_, place) => place % every === 0);
}
