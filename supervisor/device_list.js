/**
 * The kiosks and displays of the house, with their pulse.
 *
 * @import { Device, Plan, Say } from "../ui/types.js"
 */

import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { heartbeat } from "./heartbeat.js";

/** @param {{ plan: Plan, devices: Device[], now: number, language: string, say: Say }} props */
export function DeviceList({ plan, devices, now, language, say }) {
  return html`<section class="card" aria-labelledby="devices">
    <h2 id="devices">${say("devices.heading")}</h2>
    ${devices.length === 0 && html`<p class="quiet">${say("devices.none")}</p>`}
    <ul class="rows">
      ${devices.map((device) => {
        const { state, key, facts } = heartbeat(device, { now, timeZone: plan.time_zone, language });
        return html`<li class="row" key=${`${device.kind} ${device.id}`} data-device=${device.id}>
          <p class="row__name">
            <bdi>${text(device.name, language) || device.id}</bdi>
            ${" "}<span class="quiet">${say(`devices.${device.kind}`)}</span>
          </p>
          <p class="pulse" data-pulse=${state}><span class="pulse__dot" aria-hidden="true"></span>${say(key, facts)}</p>
        </li>`;
      })}
    </ul>
  </section>`;
}
