/**
 * The button that reads the screen aloud, and while it reads, louder and softer.
 *
 * @import { Say } from "../ui/types.js"
 */

import { useEffect } from "preact/hooks";

import { html } from "../ui/html.js";
import { voice } from "../ui/voice.js";
import { readable } from "./readable.js";
import { newReader } from "./reader.js";

/** @type {ReturnType<typeof newReader> | undefined} */
let onlyReader;

function theReader() {
  onlyReader ??= newReader(voice());
  return onlyReader;
}

/** Nothing of a visitor stays: no sentence half read, no volume. */
export function resetVoice() {
  onlyReader?.reset();
}

/**
 * Not there where the browser has no voice for this language.
 * @param {object} props
 * @param {string} props.language
 * @param {Say} props.say
 * @param {() => void} [props.onPiece] something is being read: whoever listens is still there
 */
export function ReadAloud({ language, say, onPiece }) {
  const reader = theReader();
  const isReading = reader.isReading.value;
  const pieces = reader.pieces.value;
  useEffect(() => reader.stop, [reader, language]);
  useEffect(() => {
    if (isReading) onPiece?.();
  }, [isReading, pieces, onPiece]);
  if (!reader.speaks(language)) return null;

  const toggle = () => (isReading ? reader.stop() : reader.read(readable(document, language)));
  return html`<div class="aloud" role="group" aria-label=${say("aloud.label")}>
    <button type="button" class="button" onClick=${toggle}>
      <${Speaker} /> ${say(isReading ? "aloud.stop" : "aloud.start")}
    </button>
    ${isReading &&
    html`<${Step} sign="−" label=${say("aloud.softer")} isOff=${!reader.mayBeSofter()} onTap=${reader.softer} />
      <${Step} sign="+" label=${say("aloud.louder")} isOff=${!reader.mayBeLouder()} onTap=${reader.louder} />`}
  </div>`;
}

/** @param {{ sign: string, label: string, isOff: boolean, onTap: () => void }} props */
function Step({ sign, label, isOff, onTap }) {
  return html`<button
    type="button"
    class="button aloud__step"
    aria-label=${label}
    aria-disabled=${String(isOff)}
    onClick=${isOff ? undefined : onTap}
  >
    ${sign}
  </button>`;
}

function Speaker() {
  return html`<svg class="aloud__picture" viewBox="0 0 48 48" aria-hidden="true">
    <path d="M6 18h8l12-10v32L14 30H6zM33 17a10 10 0 0 1 0 14M38 11a18 18 0 0 1 0 26" />
  </svg>`;
}
