/**
 * The whole page of one visit.
 *
 * @import { Say, VisitTicket } from "../ui/types.js"
 * @import { Follow } from "./follow_visit.js"
 * @import { Scene } from "./scene.js"
 * @import { SceneProps } from "./scene_props.js"
 */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

import { DemoBanner, OfflineBanner } from "../ui/banner.js";
import { html } from "../ui/html.js";
import { Languages } from "../ui/languages.js";
import { text } from "../ui/plan.js";
import { audible } from "../ui/sound.js";
import { FIRST_LANGUAGE, LANGUAGES } from "../ui/words.js";
import { AbsentScene } from "./absent_scene.js";
import { CalledScene } from "./called_scene.js";
import { EndScene } from "./end_scene.js";
import { ParkedScene } from "./parked_scene.js";
import { ReceiptScene } from "./receipt_scene.js";
import { placeOf, titleOf } from "./said.js";
import { sceneOf } from "./scene.js";
import { useRing } from "./use_ring.js";
import { WaitingScene } from "./waiting_scene.js";

/** What is not here has nothing to do for her. @type {Partial<Record<Scene, (props: SceneProps) => unknown>>} */
const VIEWS = {
  waiting: WaitingScene,
  called: CalledScene,
  parked: ParkedScene,
  away: AbsentScene,
  missed: AbsentScene,
  receipt: ReceiptScene,
};

/** @param {{ follow: Follow, token: string, say: (language: string) => Say }} props */
export function VisitPage({ follow, token, say: sayIn }) {
  const { news } = follow;
  const visit = follow.visit.value;
  const plan = follow.plan.value;
  const ticket = visit?.ticket ?? null;
  const language = useLanguage(ticket);
  const tag = language.value;
  const say = sayIn(tag);
  const scene = sceneOf({ visit, unknown: follow.unknown.value, refused: news.refused.value });
  const cameTooLate = useSignal(false);
  const isSoundOn = useSignal(false);
  const where = placeOf(ticket, plan, tag);

  useRing(ticket, isSoundOn.value && audible.value);
  useEffect(() => {
    document.documentElement.lang = tag;
    document.title = titleOf(scene, ticket, where, say);
  });

  const view = VIEWS[scene] ?? EndScene;
  return html`<div class=${`visit visit--${scene}`}>
    <${DemoBanner} demoClock=${news.demoClock} say=${say} />
    <${OfflineBanner} online=${news.online} say=${say} />
    <header class="visit__bar">
      <p><bdi>${text(plan?.name, tag)}</bdi></p>
      <p role="status" class="visit__notice">${news.notice.value && html`<bdi>${text(news.notice.value, tag)}</bdi>`}</p>
    </header>
    <main class="visit__main" key=${scene}>
      <${view} ...${{ scene, ticket, plan, language: tag, say, where, token, follow, cameTooLate, isSoundOn }} />
    </main>
    <footer class="visit__foot">
      <${Languages}
        languages=${plan?.languages ?? LANGUAGES}
        language=${language}
        label=${say("language.choose")}
      />
    </footer>
    <div role="alert" class="visually-hidden">
      ${scene === "called" && html`<p key=${ticket?.call}>${say("called.alert", { ...where })}</p>`}
    </div>
  </div>`;
}

/**
 * She begins in the language in which she took the ticket.
 * @param {VisitTicket | null} ticket
 */
function useLanguage(ticket) {
  const language = useSignal(FIRST_LANGUAGE);
  const taken = ticket?.language;
  useEffect(() => {
    if (taken) language.value = taken;
  }, [language, taken]);
  return language;
}
