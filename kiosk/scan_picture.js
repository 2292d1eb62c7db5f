/** How a code is scanned: a paper or a phone with the code, held before the light of the kiosk. */

import { html } from "../ui/html.js";

export function ScanPicture() {
  return html`<svg class="scan-picture" viewBox="0 0 240 120" aria-hidden="true">
    <rect class="scan-picture__kiosk" x="14" y="10" width="62" height="76" rx="7" />
    <path class="scan-picture__line" d="M26 26h38M26 38h26M26 50h38" />
    <rect class="scan-picture__window" x="26" y="66" width="38" height="11" rx="3" />
    <path class="scan-picture__kiosk" d="M36 86v22h18V86" />
    <path class="scan-picture__light" d="M66 71 150 22v92z" />
    <rect class="scan-picture__paper" x="150" y="14" width="66" height="98" rx="8" />
    <path
      class="scan-picture__code"
      d="M160 38h18v18h-18zM166 44h6v6h-6zM188 38h18v18h-18zM194 44h6v6h-6zM160 66h18v18h-18zM166 72h6v6h-6zM188
        66h8v8h-8zM198 76h8v8h-8zM181 60h4v4h-4zM160 60h5v3h-5z"
    />
    <path class="scan-picture__line" d="M164 98h38" />
  </svg>`;
}
