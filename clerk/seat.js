/**
 * Which desk this clerk sits at; remembered for a reload.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Plan } from "../ui/types.js"
 */

import { request } from "../ui/api.js";
import { preference } from "../ui/preference.js";

/**
 * @typedef {object} Seat
 * @property {Signal<string | null>} desk
 * @property {(desk: string) => Promise<void>} sit
 * @property {() => Promise<void>} leave
 */

/**
 * @param {Plan} plan
 * @returns {Seat}
 */
export function seat({ id: lobby, desks }) {
  const isKnown = (/** @type {string} */ id) => desks.some((desk) => desk.id === id);
  const desk = preference(sessionStorage, `foyer.desk.${lobby}`, /** @type {string | null} */ (null), isKnown);
  const clerkAt = (/** @type {string} */ id) =>
    `/api/lobbies/${encodeURIComponent(lobby)}/desks/${encodeURIComponent(id)}/clerk`;

  return {
    desk,
    async sit(id) {
      await request("PUT", clerkAt(id), {});
      desk.value = id;
    },
    async leave() {
      if (desk.value !== null) await request("DELETE", clerkAt(desk.value));
      desk.value = null;
    },
  };
}
