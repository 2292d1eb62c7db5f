/** The rules to choose from, and what changes with them. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { LONGEST, WAITS, levelWord, whatChanges } from "../../supervisor/rules.js";

const ROOT = new URL("../../", import.meta.url);

/** @param {string} path */
const text = (path) => readFile(new URL(path, ROOT), "utf8");

test("every rule there is has a name, a description and a picture", async () => {
  const presets = [...(await text("queue_server/domain/calling.py")).matchAll(/\bname="([a-z-]+)"/g)].map(([, name]) => name ?? "");
  const words = JSON.parse(await text("ui/words/supervisor.de.json"));

  assert.deepEqual([...presets].sort(), Object.keys(WAITS).sort());
  for (const preset of presets) assert.ok(words[`preset.${preset}`] && words[`preset.${preset}.about`], preset);
});

test("waits are told in words from the shortest to the longest", () => {
  assert.deepEqual([1, 2, 3, 5, 8, LONGEST].map(levelWord), ["very_short", "very_short", "short", "medium", "long", "very_long"]);
});

test("what changes is told for both kinds of visitors, and how much", () => {
  assert.deepEqual(whatChanges("foyer", "first-come"), [
    { who: "appointments", change: "much_longer" },
    { who: "walkIns", change: "shorter" },
  ]);
  assert.deepEqual(whatChanges("balanced", "foyer").map(({ change }) => change), ["shorter", "shorter"]);
  assert.deepEqual(whatChanges("foyer", "appointment-true").map(({ change }) => change), ["same", "much_longer"]);
});

test("of a rule that nobody has a picture of nothing is claimed", () => {
  assert.deepEqual(whatChanges("foyer", "brand-new"), []);
});
