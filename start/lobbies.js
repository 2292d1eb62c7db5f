/**
 * The plans of all lobbies, read again now and then so that the page may stay open.
 *
 * @import { LobbyName, Plan } from "../ui/types.js"
 */

import { signal } from "@preact/signals";

import { request } from "../ui/api.js";
import { planOf } from "../ui/plan.js";

const READ_EVERY_MS = 60_000;

/** Null until they are read. */
export function lobbies() {
  const plans = signal(/** @type {Plan[] | null} */ (null));

  async function read() {
    const { lobbies: names } = await request("GET", "/api/lobbies");
    plans.value = await Promise.all(names.map((/** @type {LobbyName} */ { id }) => planOf(id)));
  }

  read().catch(() => undefined);
  setInterval(() => read().catch(() => undefined), READ_EVERY_MS);
  return plans;
}
