/**
 * Which desk this clerk sits at, remembered for a reload, and what she can do, remembered on this device.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Plan } from "../ui/types.js"
 */

import { request } from "../ui/api.js";
import { preference } from "../ui/preference.js";

/**
 * @typedef {object} Seat
 * @property {Signal<string | null>} desk
 * @property {Signal<string>} cannot services, apart by spaces
 * @property {(desk: string, skills?: readonly string[]) => Promise<void>} sit without skills: as it was
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
    cannot: preference(localStorage, `foyer.cannot.${lobby}`, "", () => true),
    async sit(id, skills) {
      await request("PUT", clerkAt(id), skills ? { skills } : {});
      desk.value = id;
    },
    async leave() {
      if (desk.value !== null) await request("DELETE", clerkAt(desk.value));
      desk.value = null;
    },
  };
}
