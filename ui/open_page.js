/**
 * Open a page of a lobby: its words and its plan, as soon as the server can be reached.
 *
 * @import { VNode } from "preact"
 * @import { Plan, Say } from "./types.js"
 */

import { render } from "preact";

import { ApiError, isPassing, sleep } from "./api.js";
import { ChooseLobby, UnknownLobby } from "./choose_lobby.js";
import { html } from "./html.js";
import { SeveralLobbies, loadPlan } from "./plan.js";
import { FIRST_LANGUAGE, words } from "./words.js";

const TRY_AGAIN_MS = 2000;

/**
 * @param {string} page the name of its word list
 * @param {Element} root what it holds stays until we can say more
 * @param {(opened: { plan: Plan, say: (language: string) => Say }) => VNode} draw
 */
export async function openPage(page, root, draw) {
  const say = await patiently(() => words(page));
  const picture = await firstPicture(say, draw);
  root.replaceChildren();
  render(picture, root);
}

/**
 * @param {(language: string) => Say} say
 * @param {(opened: { plan: Plan, say: (language: string) => Say }) => VNode} draw
 */
async function firstPicture(say, draw) {
  try {
    return draw({ plan: await patiently(loadPlan), say });
  } catch (error) {
    const inFirst = say(FIRST_LANGUAGE);
    if (error instanceof SeveralLobbies) return html`<${ChooseLobby} lobbies=${error.lobbies} say=${inFirst} />`;
    if (error instanceof ApiError) return html`<${UnknownLobby} say=${inFirst} />`;
    throw error;
  }
}

/**
 * A screen is often switched on before its server.
 * @template T
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
export async function patiently(load) {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(TRY_AGAIN_MS);
    }
  }
}
