/** Times are said as people say them, in the lobby's time zone. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { speak } from "../../ui/speak.js";
import { timeOfDay, whenWords } from "../../ui/times.js";
import { serverClock } from "../../ui/clock.js";

const BERLIN = "Europe/Berlin";

/** @param {string} language */
async function here(language, now = "2026-11-21T08:00:00.000Z") {
  const list = await readFile(new URL(`../../ui/words/common.${language}.json`, import.meta.url), "utf8");
  return { now: new Date(now), timeZone: BERLIN, language, say: speak(JSON.parse(list), language) };
}

/** @param {string} text */
const plain = (text) => text.replaceAll("\u00a0", " ");

test("a time is told in the lobby's zone, without a leading nought", () => {
  assert.equal(timeOfDay("2026-11-21T08:05:00.000Z", BERLIN, "de"), "9:05");
  assert.equal(timeOfDay("2026-11-21T12:05:00.000Z", BERLIN, "en"), "13:05");
  assert.equal(timeOfDay("2026-11-20T23:05:00.000Z", BERLIN, "de"), "0:05");
});

test("today, tomorrow, or the day with its name", async () => {
  const german = await here("de");

  assert.equal(plain(whenWords("2026-11-21T12:00:00.000Z", german)), "heute um 13:00 Uhr");
  assert.equal(plain(whenWords("2026-11-22T07:00:00.000Z", german)), "morgen um 8:00 Uhr");
  assert.equal(plain(whenWords("2026-11-24T07:00:00.000Z", german)), "am Dienstag, 24. November um 8:00 Uhr");
  assert.equal(whenWords("2026-11-24T07:00:00.000Z", await here("en")), "on Tuesday 24 November at 8:00");
});

test("tomorrow begins at the lobby's midnight", async () => {
  const lateAtNight = await here("de", "2026-11-21T22:59:00.000Z");
  const afterMidnight = await here("de", "2026-11-21T23:01:00.000Z");

  assert.equal(plain(whenWords("2026-11-22T07:00:00.000Z", lateAtNight)), "morgen um 8:00 Uhr");
  assert.equal(plain(whenWords("2026-11-22T07:00:00.000Z", afterMidnight)), "heute um 8:00 Uhr");
});

test("tomorrow is tomorrow on the day when the clocks are changed", async () => {
  const before = await here("de", "2026-10-24T20:00:00.000Z");

  assert.equal(plain(whenWords("2026-10-25T08:00:00.000Z", before)), "morgen um 9:00 Uhr");
});

test("the clock goes on from what the server said, whatever the screen's own clock says", () => {
  let stopwatch = 1000;
  const clock = serverClock(() => stopwatch);

  clock.set("2026-11-21T08:00:00.000Z");
  stopwatch += 90_000;
  clock.set("not a time");

  assert.equal(clock.now().toISOString(), "2026-11-21T08:01:30.000Z");
});
