/** Whoever has a real keyboard types at once, wherever the focus is. */

import { useEffect } from "preact/hooks";

/** @param {{ current: HTMLInputElement | null }} field */
export function useTypingAnywhere(field) {
  useEffect(() => {
    // The letter itself then falls into the field: the browser writes it after the key was heard.
    const toField = (/** @type {KeyboardEvent} */ key) => {
      if (isLetter(key)) field.current?.focus({ preventScroll: true });
    };
    document.addEventListener("keydown", toField);
    return () => document.removeEventListener("keydown", toField);
  }, [field]);
}

/** The space bar presses the button that has the focus. @param {KeyboardEvent} key */
function isLetter({ key, ctrlKey, altKey, metaKey }) {
  return [...key].length === 1 && key !== " " && !ctrlKey && !altKey && !metaKey;
}
