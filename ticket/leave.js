/**
 * To give the number back, asked twice.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Say } from "../ui/types.js"
 * @import { Follow } from "./follow_visit.js"
 */

import { useState } from "preact/hooks";

import { request } from "../ui/api.js";
import { html } from "../ui/html.js";
import { ConfirmLeave } from "./confirm_leave.js";
import { isTooLate } from "./too_late.js";

/**
 * @param {{ number: string, token: string, follow: Follow, cameTooLate: Signal<boolean>, say: Say }} props
 */
export function Leave({ number, token, follow, cameTooLate, say }) {
  const [asks, setAsks] = useState(false);
  const [progress, setProgress] = useState(/** @type {"none" | "sending" | "failed"} */ ("none"));

  const open = () => {
    setProgress("none");
    setAsks(true);
  };
  const leave = async () => {
    setProgress("sending");
    try {
      follow.visit.value = await request("DELETE", "/api/visit", undefined, { token });
    } catch (error) {
      cameTooLate.value = isTooLate(error);
      setProgress("failed");
      if (isTooLate(error)) await follow.ask().catch(() => undefined);
    }
  };

  return html`<button type="button" class="button button--quiet" onClick=${open}>${say("leave.button")}</button>
    ${asks &&
    html`<${ConfirmLeave}
      number=${number}
      progress=${progress}
      say=${say}
      onLeave=${leave}
      onStay=${() => setAsks(false)}
    />`}`;
}
