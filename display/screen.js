/**
 * The display: reads what is live and hands it on as plain values.
 *
 * @import { ReadonlySignal } from "@preact/signals"
 * @import { Live } from "../ui/live.js"
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 * @import { ThisDisplay } from "./this_display.js"
 */

import { DemoBanner, OfflineBanner } from "../ui/banner.js";
import { html } from "../ui/html.js";
import { audible } from "../ui/sound.js";
import { LastGood } from "./last_good.js";
import { Picture } from "./picture.js";
import { Spoken } from "./spoken.js";

/**
 * @param {object} props
 * @param {ReadonlySignal<Plan>} props.plan
 * @param {ReadonlySignal<ThisDisplay>} props.display
 * @param {Live} props.lobby
 * @param {{ ringing: ReadonlySignal<Call | null>, latest: ReadonlySignal<Call | null> }} props.announced
 * @param {(language: string) => Say} props.say
 */
export function Screen({ plan: { value: plan }, display, lobby, announced, say }) {
  const first = plan.languages[0] ?? "";
  const facts = {
    state: lobby.state.value,
    today: lobby.today.value,
    notice: lobby.notice.value,
    ringing: announced.ringing.value,
    isMute: !audible.value,
    banners: [lobby.online.value, lobby.demoClock.value],
    display: display.value,
    plan,
    now: lobby.now,
    say,
  };
  return html`<div class="screen">
    <div class="screen__banners">
      <${OfflineBanner} online=${lobby.online} say=${say(first)} />
      <${DemoBanner} demoClock=${lobby.demoClock} say=${say(first)} />
    </div>
    <${LastGood} draw=${Picture} facts=${facts} />
    <${Spoken} call=${announced.latest.value} plan=${plan} language=${first} say=${say(first)} />
  </div>`;
}
