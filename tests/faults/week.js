// Runs before the display's own scripts: makes seconds of ringing short, speaks without a loudspeaker, and counts.
// It keeps nothing but numbers, as it is the growth of the page that is looked for.
(() => {
  const HURRIED = __HURRIED__;
  window.week = { rung: 0, spoken: 0, playing: 0 };

  const later = window.setTimeout;
  window.setTimeout = (act, ms, ...rest) => later(act, HURRIED[ms] ?? ms, ...rest);

  const FIRST_TONE = 659;
  const start = AudioScheduledSourceNode.prototype.start;
  AudioScheduledSourceNode.prototype.start = function (...when) {
    if (Math.round(this.frequency?.value) === FIRST_TONE) week.rung += 1;
    week.playing += 1;
    this.addEventListener("ended", () => (week.playing -= 1), { once: true });
    return start.apply(this, when);
  };

  // A text of no letters, so that nobody waits long for its end in vain.
  window.SpeechSynthesisUtterance = class {
    text = "";
  };
  const voices = ["de-DE", "en-GB"].map((lang) => ({ lang, localService: true, default: false, name: lang }));
  const synthesis = new EventTarget();
  synthesis.getVoices = () => voices;
  synthesis.cancel = () => {};
  synthesis.speak = (utterance) => {
    week.spoken += 1;
    queueMicrotask(() => {
      utterance.onstart?.();
      utterance.onend?.();
    });
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
})();
