/** How wide an element is, so that a picture in it keeps readable labels. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * @template {Element} E
 * @param {number} otherwise before it is known
 */
export function useWidth(otherwise) {
  const element = useRef(/** @type {E | null} */ (null));
  const [width, setWidth] = useState(otherwise);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return { element, width };
}
