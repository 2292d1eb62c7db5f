/** Letters on the wall are as high as the farthest seat needs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { sizes, USUAL_CAP_HEIGHT } from "../../display/sizes.js";
import { ANY_DISPLAY } from "../../display/this_display.js";

const WALL = { width: 1920, height: 1080 };

/** How high a capital is on the glass. @type {(font: number, window: typeof WALL, inches: number) => number} */
const millimetres = (font, { width, height }, inches) =>
  (font * USUAL_CAP_HEIGHT * inches * 25.4) / Math.hypot(width, height);

/** Under which angle somebody sees it. @type {(mm: number, metres: number) => number} */
const degrees = (mm, metres) => (2 * Math.atan(mm / (2 * metres * 1000)) * 180) / Math.PI;

test("five metres before 55 inches a current number is 61 mm high, a row 32 mm", () => {
  const { afar, row } = sizes(WALL, ANY_DISPLAY);

  assert.equal(Math.floor(millimetres(afar, WALL, 55)), 61);
  assert.equal(Math.floor(millimetres(row, WALL, 55)), 32);
});

test("at every size and distance the current number is seen under 0.7 degrees, a row from 155 times its height", () => {
  for (const diagonal_inches of [10, 27, 43, 55, 98, 200]) {
    for (const farthest_seat_metres of [1, 3, 5, 8, 20, 50]) {
      for (const window of [WALL, { width: 1080, height: 1920 }, { width: 3840, height: 2160 }, { width: 1366, height: 768 }]) {
        const { afar, row } = sizes(window, { diagonal_inches, farthest_seat_metres });
        const [high, low] = [afar, row].map((font) => millimetres(font, window, diagonal_inches));

        assert.ok(degrees(Number(high), farthest_seat_metres) >= 0.7);
        assert.ok(Number(low) >= (farthest_seat_metres * 1000) / 155);
      }
    }
  }
});

test("they are no larger than they must be, by more than a pixel", () => {
  const { afar, row } = sizes(WALL, ANY_DISPLAY);

  assert.ok(degrees(millimetres(afar - 1, WALL, 55), 5) < 0.7);
  assert.ok(millimetres(row - 1, WALL, 55) < 5000 / 155);
});

test("upright the same screen needs the same letters", () => {
  assert.deepEqual(sizes({ width: 1080, height: 1920 }, ANY_DISPLAY), sizes(WALL, ANY_DISPLAY));
});

test("a font with lower capitals is set larger", () => {
  const [ours, lower] = [sizes(WALL, ANY_DISPLAY, 0.7), sizes(WALL, ANY_DISPLAY, 0.5)];

  assert.ok(lower.afar > ours.afar);
  assert.equal(Math.round((lower.afar * 0.5) / (ours.afar * 0.7)), 1);
});
