/**
 * Staff sign in with the pass-phrase of the office.
 *
 * @import { Say } from "./types.js"
 * @import { Session } from "./session.js"
 */

import { useRef, useState } from "preact/hooks";

import { Heading } from "./heading.js";
import { html } from "./html.js";
import { signInRefusal } from "./sign_in_refusal.js";

/** @param {{ session: Session, notice: string | null, say: Say }} props notice: why we ask again */
export function SignIn({ session, notice, say }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(/** @type {string | null} */ (null));

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy || !field.current) return;
    setBusy(true);
    setRefused(null);
    try {
      await session.signIn(field.current.value);
    } catch (error) {
      setRefused(signInRefusal(error));
      field.current?.select();
    }
    setBusy(false);
  }

  return html`<main class="panel">
    <${Heading}>${say("sign_in.heading")}<//>
    <p class="quiet">${notice ?? say("sign_in.intro")}</p>
    <form class="sign-in" onSubmit=${submit}>
      <label for="passphrase">${say("sign_in.passphrase")}</label>
      <input
        id="passphrase"
        ref=${field}
        type="password"
        autocomplete="current-password"
        required
        maxlength="1000"
        aria-describedby="refused"
        aria-invalid=${String(refused === "sign_in.wrong")}
      />
      <p id="refused" role="alert" class="sign-in__refused">${refused && say(refused)}</p>
      <button type="submit" class="button button--main" aria-disabled=${String(busy)}>
        ${say(busy ? "sign_in.busy" : "sign_in.submit")}
      </button>
    </form>
  </main>`;
}
