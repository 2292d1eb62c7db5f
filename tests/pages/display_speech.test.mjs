/** What a voice says of a call, and when. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aloud, CHIME_MS } from "../../display/aloud.js";
import { spokenSentences } from "../../display/sentence.js";
import { spelled } from "../../display/spelled.js";
import { speak } from "../../ui/speak.js";
import { readFile } from "node:fs/promises";

/** @param {string} language */
const words = async (language) =>
  JSON.parse(await readFile(new URL(`../../ui/words/display.${language}.json`, import.meta.url), "utf8"));
const say = { de: speak(await words("de"), "de"), en: speak(await words("en"), "en") };
const sayIn = (/** @type {string} */ language) => (language === "en" ? say.en : say.de);

const desk = { id: "desk-1", name: { de: "Schalter 1", en: "Desk 1" }, place: { de: "Foyer links", en: "foyer, left" }, serves: [], prefers: null };
const plan = { languages: ["de", "en"], desks: [desk] };
const called = { id: 1, number: "A012", desk: "desk-1", state: "called", call: 4 };

test("a number is spelled so that a voice reads it right", () => {
  assert.equal(spelled("A012"), "A 12");
  assert.equal(spelled("B100"), "B 100");
  assert.equal(spelled("A000"), "A 0");
  assert.equal(spelled("D1007"), "D 1007");
});

test("what is no number of ours is read as it is", () => {
  for (const odd of ["", "–", "A", "12", "A-12", "A12B"]) assert.equal(spelled(odd), odd);
});

test("a call is said in the first language, then in the second one", () => {
  assert.deepEqual(spokenSentences(called, plan, sayIn), [
    { text: "Wartenummer A 12, bitte zu Schalter 1, Foyer links.", language: "de" },
    { text: "Ticket A 12, please go to Desk 1, foyer, left.", language: "en" },
  ]);
});

test("a lobby with many languages says two, a lobby with one says one", () => {
  assert.equal(spokenSentences(called, { ...plan, languages: ["de", "en", "fr"] }, sayIn).length, 2);
  assert.equal(spokenSentences(called, { ...plan, languages: ["en"] }, sayIn).length, 1);
});

test("a desk that nobody knows is said by its id, and a ticket without a number stops nothing", () => {
  const odd = { ...called, number: /** @type {any} */ (undefined), desk: "desk-9" };

  assert.deepEqual(spokenSentences(odd, { ...plan, languages: ["de"] }, sayIn), [
    { text: "Wartenummer , bitte zu desk-9.", language: "de" },
  ]);
});

/** @param {string[]} languages that the voice speaks */
function loudspeaker(languages) {
  /** @type {string[]} */
  const heard = [];
  const voice = {
    speaks: (/** @type {string} */ language) => languages.includes(language),
    say: async (/** @type {readonly { text: string, language: string }[]} */ parts) => {
      heard.push(...parts.map(({ language }) => language));
    },
  };
  const ring = aloud({
    chime: () => heard.push("chime"),
    voice,
    sentences: (call) => spokenSentences(call, plan, sayIn),
    later: (then, ms) => {
      heard.push(`${ms} ms`);
      then();
    },
  });
  return { ring, heard };
}

test("the voice speaks when the chime has faded", async () => {
  const { ring, heard } = loudspeaker(["de", "en"]);

  await ring(called, { isSpoken: true });

  assert.deepEqual(heard, ["chime", `${CHIME_MS} ms`, "de", "en"]);
});

test("only the languages that have a voice are spoken", async () => {
  const { ring, heard } = loudspeaker(["en"]);

  await ring(called, { isSpoken: true });

  assert.deepEqual(heard, ["chime", `${CHIME_MS} ms`, "en"]);
});

test("without a voice, or in a crowd, there is only the chime, and nobody waits for more", async () => {
  const [mute, busy] = [loudspeaker([]), loudspeaker(["de", "en"])];

  await mute.ring(called, { isSpoken: true });
  await busy.ring(called, { isSpoken: false });

  assert.deepEqual([mute.heard, busy.heard], [["chime"], ["chime"]]);
});
