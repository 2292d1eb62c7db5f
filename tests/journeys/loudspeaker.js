// A browser with a German and an English voice, for a page that is opened next. Speaks at once, or hangs.
(() => {
  window.loudspeaker = { heard: [], hangs: false };
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
    // How often it had chimed before: the chime has two tones.
    const chimes = window.spy.tones.length / 2;
    window.loudspeaker.heard.push(`${chimes} ${utterance.lang}: ${utterance.text}`);
    if (window.loudspeaker.hangs) return;
    setTimeout(() => utterance.onstart?.(), 5);
    setTimeout(() => utterance.onend?.(), 10);
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
})();
