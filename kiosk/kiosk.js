/**
 * The whole kiosk: shows the scene, keeps the time, and forgets the visitor.
 *
 * @import { ReadonlySignal } from "@preact/signals"
 * @import { Live } from "../ui/live.js"
 * @import { Plan, Say } from "../ui/types.js"
 */

import { useSignal } from "@preact/signals";
import { useCallback, useEffect, useLayoutEffect } from "preact/hooks";

import { DemoBanner } from "../ui/banner.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { play } from "../ui/sound.js";
import { FIRST_LANGUAGE } from "../ui/words.js";
import { announcement } from "./announcement.js";
import { START } from "./journey.js";
import { sceneOf } from "./scene.js";
import { SceneView } from "./scene_view.js";
import { StillThere } from "./still_there.js";
import { NOTICE_MS, limitOf, secondsOf } from "./time_limit.js";
import { ATTENTION } from "./tones.js";
import { useActivity } from "./use_activity.js";
import { useJourney } from "./use_journey.js";
import { useSteadyTaps } from "./use_steady_taps.js";
import { useTimeLimit } from "./use_time_limit.js";

/** @param {{ livePlan: ReadonlySignal<Plan>, say: (language: string) => Say, news: Live }} props */
export function Kiosk({ livePlan, say: sayIn, news }) {
  const plan = livePlan.value;
  const firstLanguage = plan.languages[0] ?? FIRST_LANGUAGE;
  const language = useSignal(firstLanguage);
  const say = sayIn(language.value);
  const { journey, acts } = useJourney(plan.id);
  const { value: online } = news.online;
  const scene = sceneOf({ journey, state: news.state.value, today: news.today.value, online });

  const forget = useCallback(() => {
    acts.forget();
    language.value = firstLanguage;
  }, [acts, language, firstLanguage]);

  const isUntouched = journey === START && language.value === firstLanguage;
  const limit = limitOf(scene, isUntouched);
  const time = useTimeLimit({ screen: scene, limit, onNotice: () => play(ATTENTION), onEnd: forget });
  const secondsLeft = time.left === null ? null : secondsOf(time.left);
  const asksWhetherThere = scene !== "ticket" && limit !== null && time.left !== null && time.left <= NOTICE_MS;

  useLayoutEffect(() => window.scrollTo(0, 0), [scene]);
  const steadyTaps = useSteadyTaps(`${scene} ${asksWhetherThere}`);
  useActivity({ isCounting: scene !== "ticket" && !asksWhetherThere, onActivity: time.restart });
  useLanguageOfPage(language.value, `${say("title")} – ${text(plan.name, language.value)}`);

  return html`<div class="kiosk" onClickCapture=${steadyTaps}>
    <${DemoBanner} demoClock=${news.demoClock} say=${say} />
    <${SceneView}
      key=${scene === "sending" ? "services" : scene}
      ...${{ scene, journey, plan, news, language, say, acts, forget, time, secondsLeft }}
    />
    <p role="status" class="visually-hidden">${announcement(scene, secondsLeft, say)}</p>
    ${asksWhetherThere &&
    html`<${StillThere} seconds=${secondsLeft} say=${say} onStay=${time.restart} onLeave=${forget} />`}
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
