/** The pages keep to themselves, and to what the security policy allows. */

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const PAGES = ["start", "kiosk", "display", "clerk", "supervisor", "ticket", "checklist"];
const MOST_LINES_OF_MAIN = 40;
const IMPORT_MAP = /<script type="importmap">(.*?)<\/script>/gs;
const IMPORTED = /(?:^|\s)(?:import|from)\s*\(?"([^"]+)"/g;

/** @param {string} path */
const read = (path) => readFile(new URL(path, ROOT), "utf8");

/** @param {string} folder */
async function scripts(folder) {
  const names = (await readdir(new URL(`${folder}/`, ROOT))).filter((name) => name.endsWith(".js"));
  return Promise.all(names.map(async (name) => ({ name, source: await read(`${folder}/${name}`) })));
}

/** @param {string} page */
async function importMap(page) {
  const maps = [...(await read(`${page}/index.html`)).matchAll(IMPORT_MAP)];
  assert.equal(maps.length, 1, `${page} has one import map`);
  return maps[0]?.[1] ?? "";
}

test("all pages have the same import map, so that one hash allows it", async () => {
  const maps = await Promise.all(PAGES.map(importMap));

  assert.equal(new Set(maps).size, 1);
});

for (const page of PAGES) {
  test(`${page}: nothing in the page is inline but the import map`, async () => {
    const markup = (await read(`${page}/index.html`)).replaceAll(IMPORT_MAP, "");

    assert.doesNotMatch(markup, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });

  test(`${page}: imports its own folder and ui only`, async () => {
    const { imports } = JSON.parse(await importMap(page));

    for (const { name, source } of await scripts(page)) {
      for (const [, from = ""] of source.matchAll(IMPORTED)) {
        assert.ok(from in imports || /^\.\/[\w-]+\.js$|^\.\.\/ui\/[\w-]+\.js$/.test(from), `${name} imports ${from}`);
      }
    }
  });

  test(`${page}: main.js only mounts`, async () => {
    assert.ok((await read(`${page}/main.js`)).trimEnd().split("\n").length < MOST_LINES_OF_MAIN);
  });
}

test("no page writes markup from strings", async () => {
  for (const folder of [...PAGES, "ui"]) {
    for (const { name, source } of await scripts(folder)) {
      assert.doesNotMatch(source, /innerHTML|insertAdjacentHTML|document\.write/, `${folder}/${name}`);
    }
  }
});

test("the kiosk and the phone keep nothing", async () => {
  for (const folder of ["kiosk", "ticket", "checklist", "ui"]) {
    for (const { name, source } of await scripts(folder)) {
      assert.doesNotMatch(source, /localStorage|sessionStorage|indexedDB|document\.cookie|pushState/, name);
    }
  }
});
