/** What counts as the same word, and how far two words are from each other. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { isInside, mistakes, wordsOf } from "../../kiosk/spelling.js";

test("capitals, hyphens, dots and spaces do not count", () => {
  assert.deepEqual(wordsOf("  Kita-Card / Zuschuss. "), ["kita", "card", "zuschuss"]);
});

test("accents and umlauts do not count", () => {
  assert.deepEqual(wordsOf("Führerschein Straße"), ["fuhrerschein", "strasse"]);
  assert.deepEqual(wordsOf("Señor Łódź İstanbul"), ["senor", "lodz", "istanbul"]);
});

test("other alphabets keep their letters", () => {
  assert.deepEqual(wordsOf("Паспорт جواز سفر"), ["паспорт", "جواز", "سفر"]);
});

test("an umlaut may be written with two letters", () => {
  assert.equal(mistakes("fuehrerschein", "fuhrerschein").whole, 0);
  assert.equal(mistakes("bafog", "bafoeg").whole, 0);
  assert.ok(isInside("fuehrer", "fuhrerschein"));
});

for (const [slip, typed] of /** @type {const} */ ([
  ["a letter wrong", "reisepzss"],
  ["a letter missing", "reisepas"],
  ["a letter too many", "reiseppass"],
  ["two letters in the wrong order", "resiepass"],
])) {
  test(`${slip} is one mistake`, () => {
    assert.equal(mistakes(typed, "reisepass").whole, 1);
  });
}

test("a beginning lacks only what it gets wrong", () => {
  assert.deepEqual(mistakes("reise", "reisepass"), { whole: 4, soFar: 0 });
  assert.equal(mistakes("riese", "reisepass").soFar, 1);
});

test("nothing is as far from a word as the word is long", () => {
  assert.deepEqual(mistakes("", "pass"), { whole: 4, soFar: 0 });
  assert.deepEqual(mistakes("pass", ""), { whole: 4, soFar: 4 });
});
