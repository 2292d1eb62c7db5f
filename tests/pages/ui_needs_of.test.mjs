/** What a service may need, and what may be brought instead. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { insteadWords } from "../../ui/instead_words.js";
import { insteadOf, needsOf } from "../../ui/needs_of.js";

/** @import { Plan } from "../../ui/types.js" */

/** @param {string} id */
const paper = (id) => ({ id, name: { de: `Der ${id}` }, hint: {}, picture: "card", here: null });
const PLAN = /** @type {Plan} */ (
  /** @type {unknown} */ ({
    services: [
      {
        id: "car",
        precheck: {
          sets: ["who"],
          needs: [{ document: "title" }, { document: "card", or: ["licence"] }],
        },
      },
      { id: "plates", precheck: null },
    ],
    document_sets: [{ id: "who", needs: [{ document: "card", or: ["passport"] }] }],
    documents: ["card", "passport", "licence", "title"].map(paper),
  })
);

/** @type {import("../../ui/types.js").Say} */
const say = (key, facts) => `${key} ${facts?.documents}`;

test("a service needs what its sets say, and what is its own", () => {
  assert.deepEqual(
    needsOf("car", PLAN).map(({ document }) => document),
    ["card", "title"],
  );
  assert.deepEqual(needsOf("plates", PLAN), []);
  assert.deepEqual(needsOf("abolished", PLAN), []);
});

test("whatever may stand in for a document one way or another is named", () => {
  assert.deepEqual(
    insteadOf("card", "car", PLAN).map(({ id }) => id),
    ["passport", "licence"],
  );
  assert.equal(insteadWords("card", "car", PLAN, "de", say), "documents.instead Der passport, Der licence");
});

test("where only the document itself will do nothing is said", () => {
  assert.equal(insteadWords("title", "car", PLAN, "de", say), "");
  assert.equal(insteadWords("card", "plates", PLAN, "de", say), "");
});
