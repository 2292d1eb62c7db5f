/** How high the capitals are of the font that really shows, which is another one until ours has come. */

import { USUAL_CAP_HEIGHT } from "./sizes.js";

/** @returns {number} of a capital in a font of size 1 */
export function capHeight() {
  const probe = document.createElement("span");
  probe.className = "cap-probe";
  document.body.append(probe);
  const { width, height } = probe.getBoundingClientRect();
  probe.remove();
  // Browsers that do not know the unit `cap` leave the probe without a width.
  return width > 0 && height > 0 ? width / height : USUAL_CAP_HEIGHT;
}
