/**
 * The plan of the lobby that this page belongs to.
 *
 * @import { LobbyName, Plan, Texts } from "./types.js"
 */

import { request } from "./api.js";

/** There is more than one lobby and the address names none: somebody has to choose. */
export class SeveralLobbies extends Error {
  /** @param {LobbyName[]} lobbies */
  constructor(lobbies) {
    super("The address does not say which lobby.");
    this.lobbies = lobbies;
  }
}

/**
 * The lobby named by `?lobby=`, or the only one.
 * @returns {Promise<Plan>}
 */
export async function loadPlan() {
  return planOf(new URLSearchParams(location.search).get("lobby") ?? (await onlyLobby()));
}

/**
 * @param {string} lobby
 * @returns {Promise<Plan>}
 */
export function planOf(lobby) {
  return request("GET", `/api/lobbies/${encodeURIComponent(lobby)}`);
}

/**
 * @param {Texts | null | undefined} texts
 * @param {string} language
 * @returns {string} in that language, else in the first one there is
 */
export function text(texts, language) {
  return texts?.[language] ?? Object.values(texts ?? {})[0] ?? "";
}

/**
 * The name of an area, a service or a desk; its id if the plan does not know it.
 * @param {readonly { id: string, name: Texts }[]} things
 * @param {string | null} id
 * @param {string} language
 */
export function name(things, id, language) {
  return text(things.find((thing) => thing.id === id)?.name, language) || (id ?? "");
}

async function onlyLobby() {
  const { lobbies } = await request("GET", "/api/lobbies");
  if (lobbies.length !== 1) throw new SeveralLobbies(lobbies);
  return lobbies[0].id;
}
