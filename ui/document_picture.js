/** What kind of thing a document is, for eyes that would rather look than read. */

import { html } from "./html.js";

/** @type {Record<string, unknown>} */
const PICTURES = {
  card: html`<rect x="5" y="12" width="38" height="25" rx="4" /><rect x="10" y="18" width="10" height="12" rx="2" />
    <path d="M26 20h12M26 26h12M10 34h10" />`,
  passport: html`<rect x="10" y="4" width="28" height="40" rx="4" /><circle cx="24" cy="20" r="8" />
    <path d="M16 20h16M24 12c-4 5-4 11 0 16M24 12c4 5 4 11 0 16M17 36h14" />`,
  certificate: html`<path d="M6 7h36v26H28M18 33H6V7M13 15h22M13 21h14" /><circle cx="23" cy="31" r="5" />
    <path d="M20 35v9l3-2 3 2v-9" />`,
  form: html`<path d="M10 4h28v40H10zM16 12h16M16 34h8M28 34h4" /><path d="M16 19h4v4h-4zM16 26h4v4h-4zM25 21h7M25 28h7" />`,
  letter: html`<rect x="5" y="11" width="38" height="27" rx="3" /><path d="m6 13 18 14 18-14" />`,
  photo: html`<rect x="9" y="4" width="30" height="40" rx="3" /><circle cx="24" cy="19" r="6" />
    <path d="M14 37c1-12 19-12 20 0" />`,
  plates: html`<rect x="3" y="16" width="42" height="17" rx="3" /><path d="M9 16v17M15 28v-7l5 7v-7M26 21h5v7h-5zM37 21v7" />`,
  "vehicle-papers": html`<path d="M8 4h22l10 10v30H8zM30 4v10h10" />
    <path d="M14 36v-5l3-6h14l3 6v5zM14 31h20" /><path d="M18 36v3M30 36v3" />`,
  phone: html`<rect x="14" y="3" width="20" height="42" rx="4" /><path d="M21 39h6M14 10h20M14 34h20" />`,
  bank: html`<path d="M4 18 24 6l20 12zM8 41h32M5 45h38M11 18v23M20 18v23M28 18v23M37 18v23" />`,
  report: html`<path d="M10 7h28v37H10zM18 3h12v7H18z" /><path d="m16 19 3 3 5-5M16 32l3 3 5-5M29 21h5M29 34h5" />`,
  anything: html`<path d="M12 4h17l9 9v31H12zM29 4v9h9M18 22h14M18 29h14M18 36h9" />`,
};

/** @param {{ of: string | undefined }} props */
export function DocumentPicture({ of = "anything" }) {
  return html`<svg class="document-picture" viewBox="0 0 48 48" aria-hidden="true">
    ${PICTURES[of] ?? PICTURES.anything}
  </svg>`;
}
