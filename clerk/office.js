/**
 * What a clerk's page works with, put together for one lobby.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Plan } from "../ui/types.js"
 * @import { Office } from "./clerk.js"
 */

import { acts } from "../ui/acts.js";
import { preference } from "../ui/preference.js";
import { session } from "../ui/session.js";
import { staffLive } from "../ui/staff_live.js";
import { FIRST_LANGUAGE, LANGUAGES } from "../ui/words.js";
import { seat } from "./seat.js";
import { tell } from "./tell.js";

/**
 * @param {Plan} plan
 * @returns {Office}
 */
export function office(plan) {
  const own = session();
  const ofLobby = plan.languages[0] ?? FIRST_LANGUAGE;
  return {
    plan,
    lobby: staffLive({ audience: "clerk", lobby: plan.id }, own, Boolean),
    session: own,
    seat: seat(plan),
    acts: acts({ onSignedOut: own.lost, tell }),
    language: preference(localStorage, "foyer.clerk.language", ofLobby, (tag) => LANGUAGES.includes(tag)),
    keys: /** @type {Signal<"on" | "off">} */ (
      preference(localStorage, "foyer.clerk.keys", "on", (value) => ["on", "off"].includes(value))
    ),
  };
}
