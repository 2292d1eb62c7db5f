/** The QR code of a visitor's own page. It is fetched with her token, shown, and forgotten. */

import { useEffect, useState } from "preact/hooks";

import { isPassing, picture, sleep } from "./api.js";
import { html } from "./html.js";

const TRIES = 3;
const TRY_AGAIN_MS = 1000;

/** @param {{ token: string, label: string }} props */
export function CodeOfLink({ token, label }) {
  const [address, setAddress] = useState("");

  useEffect(() => {
    let isWanted = true;
    let made = "";
    void codeOf(token).then((code) => {
      if (!isWanted || !code) return;
      made = URL.createObjectURL(code);
      setAddress(made);
    });
    return () => {
      isWanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [token]);

  return html`<div class="code">${address && html`<img src=${address} alt=${label} />`}</div>`;
}

/**
 * @param {string} token
 * @returns {Promise<Blob | null>} null: the number is good without it
 */
async function codeOf(token) {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      return await picture("/api/visit/code.svg", { token });
    } catch (error) {
      if (!isPassing(error)) return null;
      await sleep(TRY_AGAIN_MS);
    }
  }
  return null;
}
