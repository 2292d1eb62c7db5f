/** One text spoken by the browser, and given up if the speech engine hangs. */

/** An engine that has not begun by then will not begin. */
export const BEGINS_WITHIN_MS = 2_500;
/** Even a slow voice needs half of it. */
export const MS_A_LETTER = 200;
export const MS_MORE = 4_000;

/** @typedef {(act: () => void, ms: number) => unknown} Later */

/**
 * @param {Pick<SpeechSynthesis, "speak" | "cancel">} synthesis
 * @param {SpeechSynthesisUtterance} utterance
 * @param {Later} later
 * @returns {{ ended: Promise<boolean>, hush: () => void }} `ended`: whether it was said to its end
 */
export function begin(synthesis, utterance, later) {
  let state = /** @type {"silent" | "speaking" | "over"} */ ("silent");
  let hush = () => {};
  /** @type {Promise<boolean>} */
  const ended = new Promise((resolve) => {
    const end = (/** @type {boolean} */ isWell) => {
      state = "over";
      resolve(isWell);
    };
    hush = () => {
      if (state === "over") return;
      end(false);
      synthesis.cancel();
    };
    utterance.onstart = () => {
      state = "speaking";
    };
    utterance.onend = () => end(true);
    utterance.onerror = () => end(false);
  });
  later(() => state === "silent" && hush(), BEGINS_WITHIN_MS);
  // Chrome forgets an utterance that nobody holds, and then never tells its end; this holds it.
  later(() => hush(), MS_MORE + utterance.text.length * MS_A_LETTER);
  synthesis.speak(utterance);
  return { ended, hush };
}
