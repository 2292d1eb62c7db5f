// Looks at a page: what is cut off sideways, what is too small for a finger, where the focus is.
// Runs after the page; gives functions that answer with lists of sentences, empty if all is well.
(() => {
  const name = (element) => `${element.localName}.${[...element.classList].join(".")} “${element.textContent.trim().slice(0, 40)}”`;
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !isForListeners(element);

  // Texts for screen readers are clipped to nothing.
  const isForListeners = (element) =>
    element !== null && (getComputedStyle(element).clipPath === "inset(50%)" || isForListeners(element.parentElement));

  function cutOff() {
    const found = new Set();
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.add(`the page is ${root.scrollWidth} wide, the window ${root.clientWidth}`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!text.textContent.trim() || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const frame = clippingBox(element);
      for (const box of range.getClientRects()) {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) found.add(`cut off: ${name(element)}`);
      }
    }
    return [...found];
  }

  // What may cut a text: the window, and every box around it that does not let its content show.
  function clippingBox(element) {
    let [left, right] = [0, document.documentElement.clientWidth];
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX === "visible") continue;
      const edge = box.getBoundingClientRect();
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    }
    return { left, right };
  }

  function tooSmall(least) {
    return [...document.querySelectorAll("button, a[href], input, select")]
      .filter(isShown)
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < least || height < least;
      })
      .map((target) => `${name(target)} is smaller than ${least} px`);
  }

  function unseenFocus() {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return ["nothing has the focus"];
    const style = getComputedStyle(focused);
    const hasRing = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    if (!hasRing) return [`no focus ring: ${name(focused)}`];
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) return [`out of sight: ${name(focused)}`];
    const seen = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    return seen && (focused.contains(seen) || seen.contains(focused)) ? [] : [`covered: ${name(focused)}`];
  }

  return { cutOff, tooSmall, unseenFocus };
})();
