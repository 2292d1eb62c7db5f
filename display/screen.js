/**
 * The display: reads what is live and hands it on as plain values.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Live } from "../ui/live.js"
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 */

import { DemoBanner, OfflineBanner } from "../ui/banner.js";
import { html } from "../ui/html.js";
import { LastGood } from "./last_good.js";
import { Picture } from "./picture.js";
import { Spoken } from "./spoken.js";

/**
 * @param {object} props
 * @param {Signal<Plan>} props.plan
 * @param {Live} props.lobby
 * @param {{ ringing: Signal<Call | null>, latest: Signal<Call | null> }} props.announced
 * @param {(language: string) => Say} props.say
 */
export function Screen({ plan: { value: plan }, lobby, announced, say }) {
  const inFirst = say(plan.languages[0] ?? "");
  const facts = {
    state: lobby.state.value,
    today: lobby.today.value,
    ringing: announced.ringing.value,
    plan,
    now: lobby.now,
    say,
  };
  return html`<div class="screen">
    <div class="screen__banners">
      <${OfflineBanner} online=${lobby.online} say=${inFirst} />
      <${DemoBanner} demoClock=${lobby.demoClock} say=${inFirst} />
    </div>
    <${LastGood} draw=${Picture} facts=${facts} />
    <${Spoken} call=${announced.latest.value} plan=${plan} say=${inFirst} />
  </div>`;
}
