/**
 * Services that nobody present can do: how many wait for each, and which desks could do them.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Remedy, Unserved } from "./unserved.js"
 */

import { html } from "../ui/html.js";
import { name } from "../ui/plan.js";
import { timeOfDay } from "../ui/times.js";

/** @param {Unserved & { plan: Plan, language: string, say: Say }} props */
export function UnservedLine({ services, remedies, plan, language, say }) {
  const time = (/** @type {string | null} */ at) => (at ? timeOfDay(at, plan.time_zone, language) : "");
  const words = (/** @type {Remedy} */ { desk, why, until }) =>
    say(`unserved.${why}`, { desk: name(plan.desks, desk, language), time: time(until) });
  return html`<li class="unserved__one">
    ${services.map(
      ({ service, waiting, since }) => html`<p key=${service} data-unserved=${service}>
        <strong><bdi>${name(plan.services, service, language)}</bdi></strong>${" "}
        ${say("unserved.waiting", { count: waiting, time: time(since) })}
      </p>`,
    )}
    <p class="unserved__remedies">
      ${remedies.length === 0 ? say("unserved.no_desk") : say("unserved.remedies", { desks: remedies.map(words).join(", ") })}
    </p>
  </li>`;
}
