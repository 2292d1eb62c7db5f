/** The word lists are complete in every language, and every word a page says is in them. */

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const WORDS = new URL("ui/words/", ROOT);
/** Where a fact stands; the count may be left out where it is one. */
const PLACE = /\{(?!count\})\w+\}/g;
const SAID = /\bsay\(\s*"([^"]+)"/g;

const lists = await readdir(WORDS);
const pages = lists.filter((file) => file.endsWith(".de.json")).map((file) => file.replace(".de.json", ""));

/** @param {string} page @param {string} language @returns {Promise<Record<string, string>>} */
async function wordList(page, language) {
  return JSON.parse(await readFile(new URL(`${page}.${language}.json`, WORDS), "utf8"));
}

for (const page of pages) {
  test(`${page}: English says everything that German says`, async () => {
    const [german, english] = await Promise.all([wordList(page, "de"), wordList(page, "en")]);

    assert.deepEqual(Object.keys(english).sort(), Object.keys(german).sort());
  });

  test(`${page}: both languages fill in the same facts`, async () => {
    const [german, english] = await Promise.all([wordList(page, "de"), wordList(page, "en")]);

    for (const [key, text] of Object.entries(german)) {
      assert.deepEqual(places(english[key]), places(text), key);
    }
  });
}

for (const page of pages.filter((name) => name !== "common")) {
  test(`${page}: every word it says is in its list`, async () => {
    const known = Object.keys({ ...(await wordList("common", "de")), ...(await wordList(page, "de")) });

    for (const key of await said(page)) {
      assert.ok(known.some((one) => one === key || one.startsWith(`${key}.`)), `${page} says "${key}"`);
    }
  });
}

test("what all pages share says only what is in the common list", async () => {
  const known = Object.keys(await wordList("common", "de"));

  for (const key of await said("ui")) {
    assert.ok(known.some((one) => one === key || one.startsWith(`${key}.`)), `ui says "${key}"`);
  }
});

/** @param {string | undefined} text */
function places(text) {
  return [...new Set(text?.match(PLACE) ?? [])].sort();
}

/** @param {string} page @returns {Promise<string[]>} */
async function said(page) {
  const folder = new URL(`${page}/`, ROOT);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".js"));
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
  return sources.flatMap((source) => [...source.matchAll(SAID)].map(([, key]) => key ?? ""));
}
