/** What the house says today, in the two languages of the wall. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inTwoLanguages } from "../../display/two_texts.js";

const both = { en: "The lift is out of order.", de: "Der Aufzug ist kaputt." };

test("the first language comes first", () => {
  assert.deepEqual(inTwoLanguages(both, ["de", "en"]).map(({ language }) => language), ["de", "en"]);
  assert.deepEqual(inTwoLanguages(both, ["en", "de"]).map(({ text }) => text), [both.en, both.de]);
});

test("a notice written in one language is shown once", () => {
  assert.deepEqual(inTwoLanguages({ de: both.de }, ["de", "en"]), [{ text: both.de, language: "de" }]);
  assert.equal(inTwoLanguages({ de: "Pause", en: "Pause" }, ["de", "en"]).length, 1);
});

test("of many languages two are shown", () => {
  assert.equal(inTwoLanguages({ ...both, fr: "En panne." }, ["de", "en", "fr"]).length, 2);
});

test("no notice is nothing", () => {
  assert.deepEqual(inTwoLanguages(null, ["de", "en"]), []);
  assert.deepEqual(inTwoLanguages({ de: "" }, ["de", "en"]), []);
});
