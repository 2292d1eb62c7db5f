/** What is to be said aloud is said in order, by the best voice, and nothing waits for an engine that hangs. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { bestVoice } from "../../ui/best_voice.js";
import { BEGINS_WITHIN_MS, MS_A_LETTER, MS_MORE } from "../../ui/utterance.js";
import { voice } from "../../ui/voice.js";

const GERMAN = voiceNamed("Anna", "de-DE");
const ENGLISH = voiceNamed("Kate", "en-GB");

/** @typedef {SpeechSynthesisVoice} Voice */

/** @param {string} name @param {string} lang @param {Partial<Voice>} [more] @returns {Voice} */
function voiceNamed(name, lang, more = {}) {
  return { name, lang, localService: true, default: false, voiceURI: name, ...more };
}

/** A browser whose engine speaks only when told to, and whose watch is moved by hand. */
class Browser {
  /** @type {SpeechSynthesisVoice[]} */
  voices = [GERMAN, ENGLISH];
  /** @type {SpeechSynthesisUtterance[]} */
  spoken = [];
  cancelled = 0;
  /** @type {{ act: () => void, at: number }[]} */
  #timers = [];
  #now = 0;
  #onVoices = () => {};

  getVoices = () => this.voices;
  speak = (/** @type {SpeechSynthesisUtterance} */ utterance) => this.spoken.push(utterance);
  cancel = () => (this.cancelled += 1);
  addEventListener = (/** @type {string} */ _name, /** @type {any} */ act) => (this.#onVoices = act);

  voice() {
    const utter = (/** @type {string} */ text) => /** @type {SpeechSynthesisUtterance} */ ({ text });
    const later = (/** @type {() => void} */ act, /** @type {number} */ ms) =>
      this.#timers.push({ act, at: this.#now + ms });
    return voice(/** @type {any} */ (this), { utter, later });
  }

  /** @param {SpeechSynthesisVoice[]} voices */
  learn(voices) {
    this.voices = voices;
    this.#onVoices();
  }

  /** @param {"start" | "end" | "error"} what happens to the last utterance */
  async tell(what) {
    const handler = /** @type {any} */ (this.spoken.at(-1))[`on${what}`];
    handler();
    await settled();
  }

  /** @param {number} ms */
  async letPass(ms) {
    this.#now += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { act } of due) act();
    await settled();
  }

  texts() {
    return this.spoken.map(({ text }) => text);
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {Promise<void>} promise */
function watch(promise) {
  const watched = { isOver: false };
  void promise.then(() => (watched.isOver = true));
  return watched;
}

const CALL = [
  { text: "Nummer A017", language: "de" },
  { text: "Number A017", language: "en" },
];

test("one part after the other, each by a voice of its language", async () => {
  const browser = new Browser();
  const said = watch(browser.voice().say(CALL, { volume: 0.5 }));
  await settled();
  assert.deepEqual(browser.texts(), ["Nummer A017"]);

  await browser.tell("end");
  assert.deepEqual(browser.texts(), ["Nummer A017", "Number A017"]);
  assert.equal(said.isOver, false);
  await browser.tell("end");

  assert.equal(said.isOver, true);
  assert.deepEqual(browser.spoken.map((one) => one.voice), [GERMAN, ENGLISH]);
  assert.deepEqual(browser.spoken.map((one) => one.volume), [0.5, 0.5]);
});

test("a second call waits for the first", async () => {
  const browser = new Browser();
  const speaker = browser.voice();
  void speaker.say(CALL.slice(0, 1));
  void speaker.say([{ text: "Nummer B002", language: "de" }]);
  await settled();
  assert.deepEqual(browser.texts(), ["Nummer A017"]);

  await browser.tell("end");

  assert.deepEqual(browser.texts(), ["Nummer A017", "Nummer B002"]);
});

test("an engine that never begins is given up soon, and says nothing of the rest", async () => {
  const browser = new Browser();
  const said = watch(browser.voice().say(CALL));
  await settled();

  await browser.letPass(BEGINS_WITHIN_MS);

  assert.equal(said.isOver, true);
  assert.equal(browser.cancelled, 1);
  assert.deepEqual(browser.texts(), ["Nummer A017"]);
});

test("an engine that begins and never ends is given up later", async () => {
  const browser = new Browser();
  const said = watch(browser.voice().say(CALL));
  await settled();
  await browser.tell("start");
  await browser.letPass(BEGINS_WITHIN_MS);
  assert.equal(said.isOver, false);

  await browser.letPass(MS_MORE + "Nummer A017".length * MS_A_LETTER);

  assert.equal(said.isOver, true);
  assert.equal(browser.cancelled, 1);
});

test("what is over in time is not given up afterwards", async () => {
  const browser = new Browser();
  const speaker = browser.voice();
  void speaker.say(CALL.slice(0, 1));
  await settled();
  await browser.tell("end");
  void speaker.say([{ text: "Nummer B002", language: "de" }]);
  await settled();
  await browser.tell("start");

  await browser.letPass(MS_MORE);

  assert.equal(browser.cancelled, 0);
});

test("after an error there is silence, and the next call is tried again", async () => {
  const browser = new Browser();
  const speaker = browser.voice();
  const said = watch(speaker.say(CALL));
  await settled();

  await browser.tell("error");

  assert.equal(said.isOver, true);
  void speaker.say(CALL);
  await settled();
  assert.deepEqual(browser.texts(), ["Nummer A017", "Nummer A017"]);
});

test("stop is heard at once, and forgets what was still to be said", async () => {
  const browser = new Browser();
  const speaker = browser.voice();
  const both = [watch(speaker.say(CALL)), watch(speaker.say(CALL))];
  await settled();

  speaker.stop();
  await settled();

  assert.deepEqual(both.map(({ isOver }) => isOver), [true, true]);
  assert.equal(browser.cancelled, 1);
  assert.deepEqual(browser.texts(), ["Nummer A017"]);
  void speaker.say(CALL);
  await settled();
  assert.equal(browser.spoken.length, 2);
});

test("what has no voice in its language stays unsaid, and the rest is said", async () => {
  const browser = new Browser();
  browser.voices = [ENGLISH];

  void browser.voice().say(CALL);
  await settled();

  assert.deepEqual(browser.texts(), ["Number A017"]);
});

test("a browser that cannot speak says nothing and holds nothing up", async () => {
  const speaker = voice(undefined);

  await speaker.say(CALL);
  speaker.stop();

  assert.equal(speaker.speaks("de"), false);
});

test("voices that come late are noticed", () => {
  const browser = new Browser();
  browser.voices = [];
  const speaker = browser.voice();
  assert.equal(speaker.speaks("de"), false);

  browser.learn([GERMAN]);

  assert.equal(speaker.changed.value, 1);
  assert.equal(speaker.speaks("de"), true);
  assert.equal(speaker.speaks("en"), false);
});

test("only voices of this machine speak: first one of the country, then the one that is chosen there", () => {
  const away = voiceNamed("Away", "de-DE", { localService: false, default: true });
  const austrian = voiceNamed("Austrian", "de_AT");
  const german = voiceNamed("German", "de_DE");
  const chosen = voiceNamed("Chosen", "de-DE", { default: true });

  assert.equal(bestVoice([away, austrian, german, chosen], "de"), chosen);
  assert.equal(bestVoice([away, austrian, german], "de"), german);
  assert.equal(bestVoice([away, austrian], "de"), austrian);
  assert.equal(bestVoice([away, ENGLISH], "de"), null);
  assert.equal(bestVoice([ENGLISH], "de"), null);
});
