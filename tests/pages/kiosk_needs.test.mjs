/** What is said of a document that is needed, and where its list can be taken along. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOfCode } from "../../kiosk/list_address.js";
import { needWords, waysOf } from "../../kiosk/needs.js";

/** @import { Need, PlannedDocument } from "../../ui/types.js" */

/** @type {Need} */
const NEED = { document: "id-card", or: [], helpful: false, only_if: null };
/** @type {PlannedDocument} */
const ID_CARD = { id: "id-card", name: { de: "Ausweis" }, hint: { de: "Gültig." }, picture: "card", here: null };
const IN_GERMAN = { language: "de", say: (/** @type {string} */ key) => key };

test("she has it or lacks it", () => {
  assert.deepEqual(waysOf(NEED), ["have", "missing"]);
});

test("or has another one, or it does not apply to her", () => {
  const need = { ...NEED, or: ["passport"], only_if: { de: "nur bei Lkw" } };

  assert.deepEqual(waysOf(need), ["have", "missing", "passport", "not_applicable"]);
});

test("a document has its name and a sentence", () => {
  assert.deepEqual(needWords(NEED, ID_CARD, IN_GERMAN), { title: "Ausweis", hint: "Gültig." });
});

test("what it depends on is said before its sentence, as a sentence", () => {
  const need = { ...NEED, helpful: true, only_if: { de: "nur bei Lkw" } };

  assert.equal(needWords(need, ID_CARD, IN_GERMAN).hint, "Documents.helpful. Nur bei Lkw. Gültig.");
});

test("a document that the plan does not know (any more) is shown by its id", () => {
  assert.deepEqual(needWords(NEED, undefined, IN_GERMAN), { title: "id-card", hint: "" });
});

test("the code of a list names every document in its order", () => {
  const list = { lobby: "village", service: "a/b", language: "en", documents: ["id-card", "photo"] };

  assert.equal(
    addressOfCode(list),
    "/api/lobbies/village/services/a%2Fb/list.svg?language=en&document=id-card&document=photo",
  );
});
