/** Why it was somebody's turn, in one sentence. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { reasonWords } from "../../ui/reason.js";
import { speak } from "../../ui/speak.js";
import { reason } from "./clerk_cast.mjs";

const words = async (/** @type {string} */ language) =>
  JSON.parse(await readFile(new URL(`../../ui/words/common.${language}.json`, import.meta.url), "utf8"));
const GERMAN = speak(await words("de"), "de");
const ENGLISH = speak(await words("en"), "en");
/** @type {(why: import("../../ui/types.js").Reason, language?: string) => string} */
const said = (why, language = "de") =>
  reasonWords(why, { timeZone: "Europe/Berlin", language, say: language === "de" ? GERMAN : ENGLISH });
const BOOKED = { standing: /** @type {const} */ ("appointment"), slot: "2026-11-23T09:15:00Z", target_seconds: 240 };

test("an appointment is told by its slot and how far it is over", () => {
  assert.equal(said(reason("appointment", { ...BOOKED, over_seconds: 199 })), "Termin 10:15, 3 Minuten darüber");
  assert.equal(said(reason("appointment", { ...BOOKED, over_seconds: 60 })), "Termin 10:15, 1 Minute darüber");
  assert.equal(said(reason("appointment", { ...BOOKED, over_seconds: 59 })), "Termin 10:15");
  assert.equal(said(reason("appointment", { ...BOOKED, over_seconds: -240 })), "Termin 10:15, noch 4 Minuten bis dahin");
});

test("who waits without one is told by how long, and by the target", () => {
  assert.equal(said(reason("waited", { waited_seconds: 41 * 60 + 30 })), "wartet 41 Minuten, Ziel 30");
  assert.equal(said(reason("waited", { waited_seconds: 30 })), "wartet weniger als 1 Minute, Ziel 30");
  assert.equal(said(reason("waited", { waited_seconds: 90, target_seconds: null })), "wartet 1 Minute");
});

test("whoever came too late for her slot is told like anybody without one", () => {
  const late = reason("waited", { ...BOOKED, standing: "walk_in", over_seconds: 3600, waited_seconds: 600, target_seconds: 1800 });

  assert.equal(said(late), "wartet 10 Minuten, Ziel 30");
});

test("every other rule is named, and then how she stands", () => {
  for (const rule of /** @type {const} */ (["limit", "only_here", "first", "first_come", "picked", "called_again", "taken_up"])) {
    for (const language of ["de", "en"]) {
      const sentence = said(reason(rule, { waited_seconds: 300 }), language);

      assert.match(sentence, /^[^{}.]+: (wartet 5 Minuten|waiting for 5 minutes)/, `${rule}, ${language}`);
    }
  }
  assert.equal(said(reason("called_again", { ...BOOKED, over_seconds: 0 }), "en"), "called again: appointment 10:15");
});
