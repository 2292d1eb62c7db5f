// Runs before the display's own scripts: makes seconds of ringing short, speaks without a loudspeaker, and counts.
// It keeps nothing but numbers, as it is the growth of the page that is looked for.
(() => {
  window.week = { rung: 0, spoken: 0, hurried: __HURRIED__ };

  const later = window.setTimeout;
  window.setTimeout = (act, ms, ...rest) => later(act, window.week.hurried[ms] ?? ms, ...rest);

  const FIRST_TONE = 659;
  const start = AudioScheduledSourceNode.prototype.start;
  AudioScheduledSourceNode.prototype.start = function (...when) {
    if (Math.round(this.frequency?.value) === FIRST_TONE) window.week.rung += 1;
    return start.apply(this, when);
  };

  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  const voices = ["de-DE", "en-GB"].map((lang) => ({ lang, localService: true, default: false, name: lang }));
  const synthesis = new EventTarget();
  synthesis.getVoices = () => voices;
  synthesis.cancel = () => {};
  synthesis.speak = (utterance) => {
    window.week.spoken += 1;
    queueMicrotask(() => {
      utterance.onstart?.();
      utterance.onend?.();
    });
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
})();
