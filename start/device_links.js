/**
 * Below a screen: the devices of the house that show it.
 *
 * @import { Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { devicesOf } from "./devices.js";

/** @param {{ plan: Plan, screen: string, language: string, say: Say }} props */
export function DeviceLinks({ plan, screen, language, say }) {
  const devices = devicesOf(plan, screen);
  if (devices.length === 0) return null;
  return html`<ul class="devices" aria-label=${say(`screen.${screen}`)}>
    ${devices.map(
      ({ id, name, href }) => html`<li key=${id}><a href=${href}><bdi>${text(name, language)}</bdi></a></li>`,
    )}
  </ul>`;
}
