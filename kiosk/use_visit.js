/**
 * One visitor before the kiosk: where she is, what she sees, and how she is forgotten.
 *
 * @import { Live } from "../ui/live.js"
 * @import { Plan } from "../ui/types.js"
 */

import { useSignal } from "@preact/signals";
import { useCallback } from "preact/hooks";

import { FIRST_LANGUAGE } from "../ui/words.js";
import { START, seen, tappedIn } from "./journey.js";
import { resetVoice } from "./read_aloud.js";
import { keyOf, sceneOf, screenOf } from "./scene.js";
import { closesByItself, limitOf } from "./time_limit.js";
import { useJourney } from "./use_journey.js";

/**
 * @param {Plan} plan
 * @param {Live} news
 */
export function useVisit(plan, news) {
  const firstLanguage = plan.languages[0] ?? FIRST_LANGUAGE;
  const language = useSignal(firstLanguage);
  const isLow = useSignal(false);
  const { journey, acts } = useJourney(plan, language, news.now);
  const forget = useCallback(() => {
    acts.forget();
    language.value = firstLanguage;
    isLow.value = false;
    resetVoice();
  }, [acts, language, firstLanguage, isLow]);

  const situation = { journey, state: news.state.value, today: news.today.value, online: news.online.value };
  const scene = sceneOf(situation);
  const shown = seen(journey);
  const screen = screenOf(scene, shown);
  const isUntouched = journey === START && language.value === firstLanguage;
  const leave = () => {
    if (shown.screen === "not_today") acts.saveWait(shown.wish.service);
    forget();
  };
  const scan = (/** @type {string} */ code) => {
    if (closesByItself(scene)) forget();
    acts.scan(code);
  };
  const place = { scene, screen, journey: shown, key: keyOf(screen, shown), limit: limitOf(scene, isUntouched) };
  return { ...place, tapped: tappedIn(journey), language, isLow, acts, forget, leave, scan };
}
