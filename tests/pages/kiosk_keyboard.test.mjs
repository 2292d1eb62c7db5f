/** The keys of the on-screen keyboard, and what they write. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { keyRows } from "../../kiosk/key_rows.js";
import { MOST_LETTERS, withLetter, withoutLast } from "../../kiosk/typing.js";

/** @param {string} language */
const letters = (language) => keyRows(language).flat().sort((one, other) => one.localeCompare(other, "de")).join("");

test("German has its umlauts and ß, English does without", () => {
  assert.equal(letters("de"), "aäbcdefghijklmnoöpqrsßtuüvwxyz");
  assert.equal(letters("en"), "abcdefghijklmnopqrstuvwxyz");
});

test("letters stand where the fingers look for them", () => {
  assert.equal(keyRows("de")[0]?.slice(0, 6).join(""), "qwertz");
  assert.equal(keyRows("en")[0]?.slice(0, 6).join(""), "qwerty");
});

test("a language without keys of its own has the plain ones", () => {
  assert.deepEqual(keyRows("fr"), keyRows("en"));
});

test("keys write at the end and take away from there", () => {
  assert.equal(withLetter("Pas", "s"), "Pass");
  assert.equal(withoutLast("Pass"), "Pas");
  assert.equal(withoutLast(""), "");
});

test("a letter is taken away as a whole", () => {
  assert.equal(withoutLast("a𝒳"), "a");
});

test("a space between two words is enough", () => {
  assert.equal(withLetter("", " "), "");
  assert.equal(withLetter("Auto", " "), "Auto ");
  assert.equal(withLetter("Auto ", " "), "Auto ");
});

test("nobody types without end", () => {
  assert.equal(withLetter("a".repeat(MOST_LETTERS), "b").length, MOST_LETTERS);
});
