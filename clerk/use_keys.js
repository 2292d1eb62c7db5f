/**
 * Listens to the keyboard for acts.
 *
 * @import { Act } from "./actions.js"
 * @import { LastPress } from "./keys.js"
 */

import { useLayoutEffect, useRef } from "preact/hooks";

import { pressed, takesText } from "./keys.js";

/**
 * @param {boolean} listens
 * @param {(act: Act) => unknown} onAct
 */
export function useKeys(listens, onAct) {
  const last = useRef(/** @type {LastPress} */ (null));
  // What an act means changes with every picture; a key pressed right after it must not meet the old meaning.
  const act = useRef(onAct);
  act.current = onAct;
  // Before the buttons are seen: whoever presses at once must be heard.
  useLayoutEffect(() => {
    if (!listens) return undefined;
    const hear = (/** @type {KeyboardEvent} */ event) => {
      const { key, repeat, ctrlKey, altKey, metaKey, target, timeStamp } = event;
      const heard = pressed(
        { key, repeat, ctrlKey, altKey, metaKey, writing: takesText(target), at: timeStamp },
        last.current,
      );
      last.current = heard.last;
      if (heard.act === null) return;
      // The letter must not land in a field that the act opens.
      event.preventDefault();
      act.current(heard.act);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [listens]);
}
