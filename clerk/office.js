/**
 * What a clerk's page works with, put together for one lobby.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Plan } from "../ui/types.js"
 * @import { Office } from "./clerk.js"
 */

import { effect } from "@preact/signals";

import { live } from "../ui/live.js";
import { patiently } from "../ui/open_page.js";
import { FIRST_LANGUAGE, LANGUAGES } from "../ui/words.js";
import { acts } from "./acts.js";
import { preference } from "./preference.js";
import { seat } from "./seat.js";
import { session } from "./session.js";

/**
 * @param {Plan} plan
 * @returns {Office}
 */
export function office(plan) {
  const own = session();
  const lobby = live({ audience: "clerk", lobby: plan.id });
  const ofLobby = plan.languages[0] ?? FIRST_LANGUAGE;

  // The lobby is told to signed-in clerks only: connect again whenever somebody has signed in or out.
  effect(() => {
    const hears = lobby.refused.peek() === null;
    if (own.role.value !== undefined && hears !== Boolean(own.role.value)) lobby.reconnect();
  });
  effect(() => {
    if (lobby.refused.value === "not_signed_in") own.lost();
  });
  patiently(own.check);

  return {
    plan,
    lobby,
    session: own,
    seat: seat(plan),
    acts: acts({ onSignedOut: own.lost }),
    language: preference(localStorage, "foyer.clerk.language", ofLobby, (tag) => LANGUAGES.includes(tag)),
    keys: /** @type {Signal<"on" | "off">} */ (
      preference(localStorage, "foyer.clerk.keys", "on", (value) => ["on", "off"].includes(value))
    ),
  };
}
