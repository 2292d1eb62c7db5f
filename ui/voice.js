/**
 * Speech by the browser, where it has a voice. A speech engine that hangs never holds anything up.
 *
 * @import { Later } from "./utterance.js"
 */

/**
 * @typedef {object} Part
 * @property {string} text
 * @property {string} language
 */

import { signal } from "@preact/signals";

import { bestVoice } from "./best_voice.js";
import { begin } from "./utterance.js";

/** @typedef {Pick<SpeechSynthesis, "getVoices" | "speak" | "cancel" | "addEventListener">} Synthesis */
/** @typedef {ReturnType<typeof voice>} SpeakingVoice */

/**
 * @param {Synthesis | undefined} [synthesis]
 * @param {object} [means]
 * @param {(text: string) => SpeechSynthesisUtterance} [means.utter]
 * @param {Later} [means.later]
 */
export function voice(synthesis = globalThis.speechSynthesis, means = {}) {
  const { utter = (text) => new SpeechSynthesisUtterance(text), later = setTimeout } = means;
  const changed = signal(0);
  let queue = Promise.resolve();
  let round = 0;
  let hush = () => {};

  // Browsers learn late which voices they have.
  synthesis?.addEventListener("voiceschanged", () => {
    changed.value += 1;
  });

  /** @param {string} language */
  const voiceOf = (language) => bestVoice(synthesis?.getVoices() ?? [], language);

  /** @param {Part} part @param {number} volume @returns {Promise<boolean>} whether to go on */
  async function sayPart({ text, language }, volume) {
    const chosen = voiceOf(language);
    if (!synthesis || !chosen || text.trim() === "") return true;
    const utterance = Object.assign(utter(text), { voice: chosen, lang: chosen.lang, volume });
    const speech = begin(synthesis, utterance, later);
    hush = speech.hush;
    return speech.ended;
  }

  /** @param {readonly Part[]} parts @param {number} volume @param {number} asked in which round */
  async function sayAll(parts, volume, asked) {
    for (const part of parts) {
      if (asked !== round || !(await sayPart(part, volume))) return;
    }
  }

  return {
    /** Counts how often the voices changed. */
    changed,
    /** @param {string} language */
    speaks(language) {
      void changed.value; // whoever draws by this answer draws again when it may be another one
      return voiceOf(language) !== null;
    },
    /**
     * One part after the other, and after whatever is being said already.
     * @param {readonly Part[]} parts those in a language without a voice stay unsaid
     * @param {{ volume?: number }} [how] from 0 to 1
     * @returns {Promise<void>} when it is said, when something goes wrong, or when it takes too long
     */
    say(parts, { volume = 1 } = {}) {
      const asked = round;
      queue = queue.then(() => sayAll(parts, volume, asked));
      return queue;
    },
    /** Silence now; what was still to be said is forgotten. */
    stop() {
      round += 1;
      hush();
    },
  };
}
