/**
 * What the supervisor's page works with, put together for one lobby.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Acts } from "../ui/acts.js"
 * @import { Live } from "../ui/live.js"
 * @import { Session } from "../ui/session.js"
 * @import { Plan } from "../ui/types.js"
 */

import { acts } from "../ui/acts.js";
import { livePlan } from "../ui/live_plan.js";
import { preference } from "../ui/preference.js";
import { session } from "../ui/session.js";
import { staffLive } from "../ui/staff_live.js";
import { FIRST_LANGUAGE, LANGUAGES } from "../ui/words.js";
import { maySupervise } from "./role.js";
import { tellIn } from "./tell.js";

/**
 * @typedef {object} Office
 * @property {Signal<Plan>} plan
 * @property {Live} lobby
 * @property {Session} session
 * @property {Acts} acts
 * @property {Signal<string>} language
 */

/**
 * @param {Plan} loaded
 * @returns {Office}
 */
export function office(loaded) {
  const own = session();
  const lobby = staffLive({ audience: "supervisor", lobby: loaded.id }, own, maySupervise);
  const ofLobby = loaded.languages[0] ?? FIRST_LANGUAGE;
  return {
    plan: livePlan(loaded, lobby),
    lobby,
    session: own,
    acts: acts({ onSignedOut: own.lost, tell: tellIn(loaded.time_zone) }),
    language: preference(localStorage, "foyer.supervisor.language", ofLobby, (tag) => LANGUAGES.includes(tag)),
  };
}
