/** The link of a list says everything; whatever else it says does no harm. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { found } from "../../checklist/found.js";
import { linkIn } from "../../checklist/link.js";

/** @import { Plan, PlannedDocument, PlannedService } from "../../ui/types.js" */

/** @param {string} id @returns {PlannedDocument} */
const paper = (id) => ({ id, name: { de: id }, hint: {}, picture: "card", here: null });
/** @type {PlannedService} */
const PASSPORT = { id: "passport", area: "papers", name: {}, minutes: 12, kinds: ["private"], items: null, precheck: null };
const PLAN = /** @type {Plan} */ ({ services: [PASSPORT], documents: [paper("photo"), paper("old-passport")] });
const LINK = "#village/passport/en/old-passport,photo";

/** @param {string} hash */
const documentsOf = (hash) => found(PLAN, linkIn(hash)).documents.map(({ id }) => id);

test("a link names the lobby, the service, the language and the documents", () => {
  const documents = ["old-passport", "photo"];

  assert.deepEqual(linkIn(LINK), { lobby: "village", service: "passport", language: "en", documents });
});

test("a messenger may have encoded it", () => {
  assert.deepEqual(linkIn("#village/passport/en/old-passport%2Cphoto")?.documents, ["old-passport", "photo"]);
});

test("the documents stand in the order of the link, with the service", () => {
  assert.deepEqual(documentsOf(LINK), ["old-passport", "photo"]);
  assert.equal(found(PLAN, linkIn(LINK)).service, PASSPORT);
});

test("what the plan does not know is left out, and nothing stands twice", () => {
  assert.deepEqual(documentsOf("#village/passport/en/photo,unknown,photo,constructor"), ["photo"]);
  assert.equal(found(PLAN, linkIn("#village/abolished/en/photo")).service, null);
});

test("a broken link is an empty list", () => {
  for (const hash of ["", "#", "#village", "#village/passport", "#village/passport/en", "#village/passport/en/", "#/%E0%A4%A/,"]) {
    assert.deepEqual(documentsOf(hash), []);
  }
});

test("without a plan there is nothing to show", () => {
  assert.deepEqual(found(null, linkIn(LINK)), { service: null, documents: [] });
});
