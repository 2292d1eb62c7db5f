/** Makes a call heard: the chime, then a voice, in each of the lobby's languages that it speaks. */

/** The chime has faded so far that words are understood. */
export const CHIME_MS = 1_200;

/** @typedef {import("./announcements.js").Call} Call */

/** @typedef {Pick<import("../ui/voice.js").SpeakingVoice, "speaks" | "say" | "stop">} Voice */

/**
 * @param {object} means
 * @param {() => void} means.chime
 * @param {Pick<Voice, "speaks" | "say">} means.voice
 * @param {(call: Call) => { text: string, language: string }[]} means.sentences
 * @param {(then: () => void, ms: number) => unknown} [means.later]
 */
export function aloud({ chime, voice, sentences, later = setTimeout }) {
  return async function ring(/** @type {Call} */ call, /** @type {{ isSpoken: boolean }} */ { isSpoken }) {
    chime();
    const parts = isSpoken ? sentences(call).filter(({ language }) => voice.speaks(language)) : [];
    if (parts.length === 0) return;
    await new Promise((done) => later(() => done(null), CHIME_MS));
    await voice.say(parts);
  };
}
