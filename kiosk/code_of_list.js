/**
 * The QR code of the list of documents, to be taken along on a phone.
 *
 * @import { Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { addressOfCode } from "./list_address.js";

/** @param {{ lobby: string, service: string, language: string, documents: string[], say: Say }} props */
export function CodeOfList({ say, ...list }) {
  return html`<div class="code"><img src=${addressOfCode(list)} alt=${say("not_today.code")} /></div>`;
}
