/** Reading aloud stops at once, changes its volume in the middle, and forgets everything with the visitor. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { newReader } from "../../kiosk/reader.js";

const HEADING = { text: "Worum geht es?", language: "de" };
const CHOICE = { text: "Zulassung", language: "de" };

/** A voice that speaks until it is told that a text is over. */
class Voice {
  /** @type {string[]} */
  heard = [];
  #over = () => {};

  speaks = () => true;
  stop = () => this.#over();
  say = (/** @type {readonly { text: string }[]} */ [part], /** @type {{ volume?: number }} */ { volume } = {}) => {
    this.heard.push(`${part?.text} ${volume}`);
    return /** @type {Promise<void>} */ (new Promise((resolve) => (this.#over = resolve)));
  };

  async textIsOver() {
    this.#over();
    await settled();
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {Voice} voice */
function reading(voice) {
  const reader = newReader(voice);
  reader.read([HEADING, CHOICE]);
  return reader;
}

test("piece by piece, and then it is over", async () => {
  const voice = new Voice();
  const reader = reading(voice);
  assert.equal(reader.isReading.value, true);
  await voice.textIsOver();
  await voice.textIsOver();

  assert.deepEqual(voice.heard, ["Worum geht es? 0.7", "Zulassung 0.7"]);
  assert.equal(reader.isReading.value, false);
});

test("a second tap stops it", async () => {
  const voice = new Voice();
  const reader = reading(voice);

  reader.stop();
  await settled();

  assert.equal(reader.isReading.value, false);
  assert.deepEqual(voice.heard, ["Worum geht es? 0.7"]);
});

test("another volume is heard at once, from the piece that is being read", async () => {
  const voice = new Voice();
  const reader = reading(voice);
  await voice.textIsOver();

  reader.louder();
  await settled();
  await voice.textIsOver();

  assert.deepEqual(voice.heard, ["Worum geht es? 0.7", "Zulassung 0.7", "Zulassung 1"]);
  assert.equal(reader.isReading.value, false);
});

test("there are three volumes", () => {
  const reader = reading(new Voice());

  reader.softer();
  assert.equal(reader.mayBeSofter(), false);
  reader.louder();
  reader.louder();
  assert.equal(reader.mayBeLouder(), false);
  reader.louder();

  assert.equal(reader.mayBeSofter(), true);
});

test("the next visitor hears it as the first one did", async () => {
  const voice = new Voice();
  const reader = reading(voice);
  reader.louder();

  reader.reset();
  reader.read([CHOICE]);
  await settled();

  assert.equal(voice.heard.at(-1), "Zulassung 0.7");
});

test("to read another screen ends the first", async () => {
  const voice = new Voice();
  const reader = reading(voice);

  reader.read([CHOICE]);
  await settled();
  await voice.textIsOver();

  assert.deepEqual(voice.heard, ["Worum geht es? 0.7", "Zulassung 0.7"]);
  assert.equal(reader.isReading.value, false);
});
