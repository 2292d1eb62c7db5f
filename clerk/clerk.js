/**
 * The clerk's page: sign in, choose a desk, work.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Acts } from "../ui/acts.js"
 * @import { Live } from "../ui/live.js"
 * @import { Session } from "../ui/session.js"
 * @import { Plan, PlannedDesk, Say } from "../ui/types.js"
 * @import { Seat } from "./seat.js"
 */

import { useEffect } from "preact/hooks";

import { DemoBanner, OfflineBanner } from "../ui/banner.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { refusal } from "../ui/refusal.js";
import { SignIn } from "../ui/sign_in.js";
import { SitDown } from "./sit_down.js";
import { TopLine } from "./top_line.js";
import { Work } from "./work.js";

/**
 * @typedef {object} Office what the page works with
 * @property {Plan} plan
 * @property {Live} lobby
 * @property {Session} session
 * @property {Seat} seat
 * @property {Acts} acts
 * @property {Signal<string>} language
 * @property {Signal<"on" | "off">} keys
 */

/** @param {{ office: Office, say: (language: string) => Say }} props */
export function Clerk({ office, say: sayIn }) {
  const { plan, lobby, session, seat, acts, language } = office;
  const say = sayIn(language.value);
  const desk = seat.desk.value;
  const role = session.role.value;
  const asker = plan.desks.find(({ id }) => id !== desk && lobby.state.value?.desks.get(id)?.help?.by === null);
  useTitle(plan, desk, asker ?? null, language.value, say);

  /** @param {() => Promise<void>} act */
  const trying = (act) => async () => {
    try {
      await act();
    } catch (error) {
      const { key, facts } = refusal(error);
      acts.refuse(key, facts);
    }
  };

  /** Whoever goes leaves the desk free for the next one. */
  async function signOut() {
    await seat.leave();
    await session.signOut();
  }

  return html`<div class="page">
    ${role && html`<${OfflineBanner} online=${lobby.online} say=${say} />`}
    <${DemoBanner} demoClock=${lobby.demoClock} say=${say} />
    ${role && desk !== null
      ? html`<${Work}
          key=${desk}
          ...${{ office, desk, say }}
          onLeave=${trying(seat.leave)}
          onSignOut=${trying(signOut)}
          onSitAgain=${trying(() => seat.sit(desk))}
        />`
      : html`<${TopLine} ...${{ plan, lobby, session, language, say }} desk=${null} onSignOut=${trying(signOut)} />`}
    ${role === undefined && html`<main class="panel"><h1>${say("wait.heading")}</h1></main>`}
    ${role === null &&
    html`<${SignIn} session=${session} notice=${session.expired.value ? say("refused.not_signed_in") : null} say=${say} />`}
    ${role &&
    desk === null &&
    html`<${SitDown}
      desks=${lobby.state.value?.desks ?? new Map()}
      onSignedOut=${session.lost}
      language=${language.value}
      ...${{ plan, seat, say }}
    />`}
  </div>`;
}

/**
 * The title is seen even from behind another window.
 * @param {Plan} plan
 * @param {string | null} desk
 * @param {PlannedDesk | null} asker a desk that asks for help
 * @param {string} language
 * @param {Say} say
 */
function useTitle(plan, desk, asker, language, say) {
  const planned = plan.desks.find(({ id }) => id === desk);
  useEffect(() => {
    document.documentElement.lang = language;
    const own = planned ? say("title.desk", { desk: text(planned.name, language) }) : say("title");
    document.title = asker ? say("title.help", { desk: text(asker.name, language) }) : own;
  }, [planned, asker, language, say]);
}
