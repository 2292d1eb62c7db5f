/** Texts are said in the right language and number, and no name can turn them around. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { speak } from "../../ui/speak.js";

const GERMAN = {
  greeting: "Guten Tag!",
  "ahead.zero": "Sie sind als Nächstes dran",
  "ahead.one": "Noch {count} Person vor Ihnen",
  "ahead.other": "Noch {count} Personen vor Ihnen",
  go: "Bitte zu {desk}",
};

test("a text is looked up by its key", () => {
  assert.equal(speak(GERMAN, "de")("greeting"), "Guten Tag!");
});

test("the count chooses the form", () => {
  const say = speak(GERMAN, "de");

  assert.equal(say("ahead", { count: 0 }), "Sie sind als Nächstes dran");
  assert.equal(say("ahead", { count: 1 }), "Noch 1 Person vor Ihnen");
  assert.equal(say("ahead", { count: 22 }), "Noch 22 Personen vor Ihnen");
});

test("what is missing is said in the first language", () => {
  assert.equal(speak({}, "en", GERMAN)("greeting"), "Guten Tag!");
});

test("a key nobody knows is shown as it is, so that it is noticed", () => {
  assert.equal(speak({}, "de")("toString"), "toString");
});

test("a name is filled in as it is, even if it looks like a pattern", () => {
  assert.equal(speak(GERMAN, "de")("go", { desk: "$& {desk} <b>" }), "Bitte zu $& {desk} <b>");
});

test("a name from right to left stays inside its place", () => {
  assert.equal(speak(GERMAN, "de")("go", { desk: "\u202eSchalter" }), "Bitte zu \u2068\u202eSchalter\u2069");
});
