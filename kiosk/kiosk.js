/**
 * The whole kiosk: shows the scene, keeps the time, and forgets the visitor.
 *
 * @import { ReadonlySignal } from "@preact/signals"
 * @import { Live } from "../ui/live.js"
 * @import { Plan, Say } from "../ui/types.js"
 */

import { useEffect, useLayoutEffect } from "preact/hooks";

import { DemoBanner } from "../ui/banner.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { play } from "../ui/sound.js";
import { announcement } from "./announcement.js";
import { SceneView } from "./scene_view.js";
import { StillThere } from "./still_there.js";
import { NOTICE_MS, closesByItself, secondsOf } from "./time_limit.js";
import { ATTENTION } from "./tones.js";
import { useActivity } from "./use_activity.js";
import { useScanner } from "./use_scanner.js";
import { useSteadyTaps } from "./use_steady_taps.js";
import { useTimeLimit } from "./use_time_limit.js";
import { useVisit } from "./use_visit.js";

/** @param {{ livePlan: ReadonlySignal<Plan>, say: (language: string) => Say, news: Live }} props */
export function Kiosk({ livePlan, say: sayIn, news }) {
  const plan = livePlan.value;
  const { key, ...visit } = useVisit(plan, news);
  const { scene, limit, language, isLow, leave } = visit;
  const say = sayIn(language.value);

  const time = useTimeLimit({ screen: `${scene} ${key}`, limit, onNotice: () => play(ATTENTION), onEnd: leave });
  const secondsLeft = time.left === null ? null : secondsOf(time.left);
  const isBriefly = closesByItself(scene);
  const asksWhetherThere = !isBriefly && limit !== null && time.left !== null && time.left <= NOTICE_MS;

  useLayoutEffect(() => window.scrollTo(0, 0), [key]);
  const steadyTaps = useSteadyTaps(`${key} ${asksWhetherThere}`);
  useActivity({ isCounting: !isBriefly && !asksWhetherThere, onActivity: time.restart });
  useScanner(visit.scan);
  useLanguageOfPage(language.value, `${say("title")} – ${text(plan.name, language.value)}`);

  return html`<div class=${`kiosk ${isLow.value ? "kiosk--low" : ""}`} onClickCapture=${steadyTaps}>
    <${DemoBanner} demoClock=${news.demoClock} say=${say} />
    <${SceneView} key=${key} ...${{ ...visit, plan, news, say, sayIn, time, secondsLeft }} />
    <p role="status" class="visually-hidden">${announcement(scene, secondsLeft, say)}</p>
    ${asksWhetherThere &&
    html`<${StillThere} seconds=${secondsLeft} say=${say} onStay=${time.restart} onLeave=${leave} />`}
  </div>`;
}

/**
 * @param {string} language
 * @param {string} title
 */
function useLanguageOfPage(language, title) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
}
