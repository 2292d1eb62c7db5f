/**
 * The lobby as staff hear it: only while somebody is signed in.
 *
 * @import { Listener, Live } from "./live.js"
 * @import { Session } from "./session.js"
 */

import { effect } from "@preact/signals";

import { live } from "./live.js";
import { patiently } from "./open_page.js";

/**
 * @param {Listener} listener
 * @param {Session} session
 * @param {(role: string | null | undefined) => boolean} mayHear
 * @returns {Live}
 */
export function staffLive(listener, session, mayHear) {
  const lobby = live(listener);

  // The server looks at who asks when a page joins: join again whenever somebody has signed in or out.
  effect(() => {
    const hears = lobby.refused.peek() === null;
    if (session.role.value !== undefined && hears !== mayHear(session.role.value)) lobby.reconnect();
  });
  effect(() => {
    if (lobby.refused.value === "not_signed_in" && mayHear(session.role.peek())) session.lost();
  });
  patiently(session.check);
  return lobby;
}
