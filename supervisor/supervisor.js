/**
 * The supervisor's page: sign in, then everything about this lobby's day.
 *
 * @import { Say } from "../ui/types.js"
 * @import { Office } from "./office.js"
 */

import { useEffect } from "preact/hooks";

import { DemoBanner, OfflineBanner } from "../ui/banner.js";
import { html } from "../ui/html.js";
import { text } from "../ui/plan.js";
import { refusal } from "../ui/refusal.js";
import { SignIn } from "../ui/sign_in.js";
import { Board } from "./board.js";
import { NotAllowed } from "./not_allowed.js";
import { maySupervise } from "./role.js";
import { TopLine } from "./top_line.js";

/** @param {{ office: Office, say: (language: string) => Say }} props */
export function Supervisor({ office, say: sayIn }) {
  const { plan, lobby, session, acts, language } = office;
  const say = sayIn(language.value);
  const role = session.role.value;
  const isIn = maySupervise(role);
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = say("title", { lobby: text(plan.value.name, language.value) });
  }, [plan.value, language.value, say]);

  async function signOut() {
    try {
      await session.signOut();
    } catch (error) {
      const { key, facts } = refusal(error);
      acts.refuse(key, facts);
    }
  }

  return html`<div class="page">
    ${isIn && html`<${OfflineBanner} online=${lobby.online} say=${say} />`}
    <${DemoBanner} demoClock=${lobby.demoClock} say=${say} />
    <${TopLine} office=${office} isIn=${isIn} onSignOut=${signOut} say=${say} />
    ${role === undefined && html`<main class="panel"><h1>${say("wait.heading")}</h1></main>`}
    ${role === null &&
    html`<${SignIn} session=${session} notice=${session.expired.value ? say("refused.not_signed_in") : null} say=${say} />`}
    ${role && !isIn && html`<${NotAllowed} onSignOut=${signOut} say=${say} />`}
    ${isIn && html`<${Board} office=${office} say=${say} />`}
  </div>`;
}
