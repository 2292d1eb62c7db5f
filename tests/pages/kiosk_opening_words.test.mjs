/** How long there are tickets today is said in time. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { isNearlyClosed, openingWords } from "../../kiosk/opening_words.js";
import { today } from "./kiosk_cast.mjs";

/** @type {import("../../ui/types.js").Say} */
const say = (key, facts) => `${key} ${facts?.closes ?? ""} ${facts?.last ?? ""}`.trim();
const OPEN = today("open", { closes_at: "2026-11-23T15:00:00.000Z", last_ticket_at: "2026-11-23T14:45:00.000Z" });

/** @param {string} time of the day in Berlin, where it is an hour later */
const here = (time) => ({ now: new Date(`2026-11-23T${time}:00+01:00`), timeZone: "Europe/Berlin", language: "de", say });

test("open until, and tickets until", () => {
  assert.equal(openingWords(OPEN, here("09:00")), "opening.until 16:00 15:45");
});

test("from half an hour before the last ticket it is said as news", () => {
  assert.equal(isNearlyClosed(OPEN, here("15:14").now), false);
  assert.equal(isNearlyClosed(OPEN, here("15:15").now), true);
  assert.equal(openingWords(OPEN, here("15:15")), "opening.soon 16:00 15:45");
});

test("a lobby that never closes says so", () => {
  assert.equal(openingWords(today("open"), here("15:15")), "opening.always");
  assert.equal(isNearlyClosed(today("open"), here("15:15").now), false);
});

test("a day that is open to its very end ends at 24:00", () => {
  const long = today("open", { closes_at: "2026-11-23T23:00:00.000Z", last_ticket_at: "2026-11-23T22:45:00.000Z" });

  assert.equal(openingWords(long, here("12:00")), "opening.until 24:00 23:45");
});

test("a closed lobby has a screen of its own for that", () => {
  assert.equal(openingWords(today("closed"), here("12:00")), "");
  assert.equal(openingWords(null, here("12:00")), "");
});
