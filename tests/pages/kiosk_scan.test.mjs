/** What a scanner types is told from what hands type, and read even with the wrong keyboard layout. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { CODE_KEYS, grouped, plainCode } from "../../kiosk/code_typing.js";
import { FAST_MS, NOTHING_SCANNED, pressed } from "../../kiosk/scan.js";
import { straight } from "../../kiosk/straight.js";

const HANDS_MS = FAST_MS + 40;
const SCANNER_MS = 8;

/**
 * What is read when these keys come one after the other.
 * @param {string[]} keys
 * @param {number} pause
 * @param {number} [beforeEnter]
 */
function read(keys, pause, beforeEnter = pause) {
  let [scan, at] = [NOTHING_SCANNED, 1000];
  for (const key of keys) {
    at += pause;
    ({ scan } = pressed(scan, { key, at }));
  }
  return pressed(scan, { key: "Enter", at: at + beforeEnter }).code;
}

test("a scanner's keys are a code", () => {
  assert.equal(read([..."K7MF-3QXA"], SCANNER_MS), "K7MF-3QXA");
  assert.equal(read([..."A017"], SCANNER_MS), "A017");
});

test("blanks around it, and the keys that make capitals, are no part of it", () => {
  assert.equal(read([" ", "Shift", "K", "7", "Shift", "M", "F", " ", " "], SCANNER_MS), "K7MF");
});

test("hands are slower, also those that press Enter at last", () => {
  assert.equal(read([..."kita-card"], HANDS_MS), null);
  assert.equal(read([..."kita"], SCANNER_MS, HANDS_MS), null);
});

test("a single key and Enter is no code", () => {
  assert.equal(read(["a"], SCANNER_MS), null);
  assert.equal(read([], SCANNER_MS), null);
});

test("what hands typed before a scan is no part of it", () => {
  const { scan } = pressed(NOTHING_SCANNED, { key: "x", at: 0 });
  const after = [..."A017"].reduce((now, key, place) => pressed(now, { key, at: HANDS_MS + place }).scan, scan);

  assert.equal(pressed(after, { key: "Enter", at: HANDS_MS + 5 }).code, "A017");
});

test("another key between them ends what was typed", () => {
  assert.equal(read(["k", "i", "t", "a", "Tab"], SCANNER_MS), null);
});

const LINK = "https://foyer.example:8443/ticket/#zY-x_Zy09";

test("a link comes out right, whatever keyboard the scanner takes the kiosk for", () => {
  assert.equal(straight(LINK), LINK);
  assert.equal(straight("httpsÖ--fozer.exampleÖ8443-ticket-§yZßx?Yz09"), LINK, "an American scanner, a German kiosk");
  assert.equal(straight("https>&&fozer.example>8443&ticket&\\yZ/x?Yz09"), LINK, "the other way round");
});

test("a garbled dash tells that a code was garbled", () => {
  assert.equal(straight("K7MFß3QZA"), "K7MF-3QYA");
  assert.equal(straight("K7MF/3QZA"), "K7MF-3QYA");
  assert.equal(straight("K7MF-3QYA"), "K7MF-3QYA");
  assert.equal(straight("A017"), "A017");
});

test("no two keys look alike, and those of every number and code are there", () => {
  assert.equal(new Set(CODE_KEYS).size, CODE_KEYS.length);
  assert.ok(!CODE_KEYS.includes("O") && !CODE_KEYS.includes("I"));
  for (const sign of "ABCDEFGHJKMNPQRSTUVWXYZ0123456789") assert.ok(CODE_KEYS.includes(sign), sign);
});

test("a code is typed in any case, with blanks and dashes or without", () => {
  assert.equal(plainCode("k7mf 3qxa"), "K7MF3QXA");
  assert.equal(plainCode("k7mf-3qxa"), "K7MF3QXA");
  assert.equal(plainCode("<ä>"), "");
  assert.equal(plainCode("A".repeat(99)).length, 16);
});

test("it is shown as it stands on the letter; a number stands as one", () => {
  assert.equal(grouped("K7MF3QXA"), "K7MF-3QXA");
  assert.equal(grouped("K7MF3"), "K7MF-3");
  assert.equal(grouped("A017"), "A017");
  assert.equal(grouped(""), "");
});
