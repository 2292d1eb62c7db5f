/**
 * The wall of one lobby: what it hears, what it shows of that, what it makes heard.
 *
 * @import { Plan, Say } from "../ui/types.js"
 * @import { Call } from "./announcements.js"
 */

import { computed } from "@preact/signals";

import { live } from "../ui/live.js";
import { livePlan } from "../ui/live_plan.js";
import { aloud } from "./aloud.js";
import { announcer } from "./announcer.js";
import { concerning } from "./calls_here.js";
import { chime } from "./chime.js";
import { latestCalls } from "./latest_calls.js";
import { spokenSentences } from "./sentence.js";
import { thisDisplay } from "./this_display.js";
import { watch } from "./watch.js";

/**
 * @param {object} given
 * @param {Plan} given.loaded
 * @param {string | null} given.named which display of the plan this is
 * @param {import("./aloud.js").Voice} given.speaker
 * @param {(language: string) => Say} given.say
 */
export function wall({ loaded, named, speaker, say }) {
  const keep = (/** @type {Map<number, Call>} */ calls) => latestCalls(calls, isHere.peek());
  const lobby = live({ audience: "display", lobby: loaded.id, keep });
  const plan = livePlan(loaded, lobby);
  const display = computed(() => thisDisplay(plan.value, named));
  const isHere = computed(() => concerning(display.value, plan.value));
  askAgainWhenOthersConcern(display, lobby.reconnect);

  const sentences = (/** @type {Call} */ call) => spokenSentences(call, plan.peek(), say);
  const announced = announcer({ ring: aloud({ chime, voice: speaker, sentences }), stop: speaker.stop });
  watch(lobby, announced);
  return { plan, display, lobby, announced, say };
}

/**
 * The page keeps nothing of what did not concern it, so a changed plan needs everything anew.
 * @param {import("@preact/signals").ReadonlySignal<import("./this_display.js").ThisDisplay>} display
 * @param {() => void} askAgain
 */
function askAgainWhenOthersConcern(display, askAgain) {
  const concerned = computed(() => JSON.stringify([display.value.areas, display.value.desks]));
  let known = concerned.peek();
  concerned.subscribe((now) => {
    if (now !== known) askAgain();
    known = now;
  });
}
