/**
 * She is back: one tap, and she waits again.
 *
 * @import { Say } from "../ui/types.js"
 * @import { Follow } from "./follow_visit.js"
 */

import { useState } from "preact/hooks";

import { once } from "../ui/api.js";
import { html } from "../ui/html.js";
import { isTooLate } from "./too_late.js";

/** @param {{ text: string, token: string, follow: Follow, say: Say }} props */
export function ReturnButton({ text, token, follow, say }) {
  const [progress, setProgress] = useState(/** @type {"none" | "sending" | "failed"} */ ("none"));
  const isSending = progress === "sending";

  const comeBack = async () => {
    setProgress("sending");
    try {
      follow.visit.value = await once("POST", "/api/visit/return", {}, { token });
    } catch (error) {
      setProgress("failed");
      // Somebody was faster: a clerk, the kiosk, or the tap before this one. She sees how she stands now.
      if (isTooLate(error)) await follow.ask().catch(() => undefined);
    }
  };

  return html`<p role="alert" class="return__trouble">${progress === "failed" && say("return.failed")}</p>
    <button
      type="button"
      class="button button--main return"
      aria-disabled=${String(isSending)}
      aria-busy=${String(isSending)}
      onClick=${isSending ? undefined : comeBack}
    >
      ${isSending ? say("return.sending") : text}
    </button>`;
}
