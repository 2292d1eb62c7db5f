/**
 * Brings what does not fit on the screen within reach, by a button at the bottom.
 *
 * @import { Say } from "../ui/types.js"
 */

import { useEffect, useState } from "preact/hooks";

import { html } from "../ui/html.js";

/** The part of a screen that is turned at once; the rest stays in sight, so that nobody is lost. */
const TURNED_SHARE = 0.6;
const ROUNDING_PX = 2;

/** @param {{ say: Say }} props */
export function ScrollButton({ say }) {
  const hidden = useHidden();
  if (hidden === "nothing") return null;
  const turn = () =>
    hidden === "above" ? scrollTo({ top: 0 }) : scrollBy({ top: innerHeight * TURNED_SHARE, behavior: "smooth" });
  return html`<button type="button" class="button" onClick=${turn}>
    <span class="scroll">
      ${["below", "above"].map(
        (end) => html`<span key=${end} class=${end === hidden ? "scroll__shown" : ""}>
          <span aria-hidden="true">${end === "above" ? "↑" : "↓"}</span> ${say(`scroll.${end}`)}
        </span>`,
      )}
    </span>
  </button>`;
}

function useHidden() {
  const [hidden, setHidden] = useState(whatIsHidden);
  useEffect(() => {
    const look = () => setHidden(whatIsHidden());
    const watcher = new ResizeObserver(look);
    watcher.observe(document.body);
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      watcher.disconnect();
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, []);
  return hidden;
}

/** @returns {"nothing" | "below" | "above"} */
function whatIsHidden() {
  const page = document.documentElement;
  const below = page.scrollHeight - page.clientHeight - scrollY;
  if (below > ROUNDING_PX) return "below";
  return scrollY > ROUNDING_PX ? "above" : "nothing";
}
