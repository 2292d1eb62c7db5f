// Runs in each page before its own scripts: hears what it plays, reads what it says aloud, moves its watch.
(() => {
  const spy = {
    tones: [], // hertz
    said: [], // sentences in assertive live regions, one entry each time
    forbidden: [], // what the content security policy stopped
    looks: 0, // how often the page looked at its watch by itself
    letPass: (ms) => (ahead += ms),
    hold: () => (held = performance.now()),
    release: () => {
      ahead = held - now();
      held = null;
    },
  };
  let ahead = 0;
  let held = null;
  window.spy = spy;

  const start = AudioScheduledSourceNode.prototype.start;
  AudioScheduledSourceNode.prototype.start = function (...when) {
    if (this instanceof OscillatorNode) spy.tones.push(Math.round(this.frequency.value));
    return start.apply(this, when);
  };

  const now = performance.now.bind(performance);
  performance.now = () => held ?? now() + ahead;

  const stamped = Object.getOwnPropertyDescriptor(Event.prototype, "timeStamp");
  Object.defineProperty(Event.prototype, "timeStamp", {
    get() {
      return held ?? stamped.get.call(this);
    },
  });

  const repeat = window.setInterval;
  window.setInterval = (act, ms, ...rest) =>
    repeat(() => {
      act(...rest);
      spy.looks += 1;
    }, ms);

  document.addEventListener("securitypolicyviolation", (event) => {
    spy.forbidden.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });

  const isAssertive = (node) => node instanceof Element && node.closest("[aria-live=assertive], [role=alert]");
  new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      const parent = type === "characterData" ? target.parentElement : target;
      const words = type === "characterData" ? target.textContent : [...addedNodes].map((node) => node.textContent).join("");
      if (words.trim() && isAssertive(parent)) spy.said.push(words.trim());
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
})();
