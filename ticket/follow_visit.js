/**
 * What the server tells about one visit: at once, and whenever it changes.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Live } from "../ui/live.js"
 * @import { Plan, Visit } from "../ui/types.js"
 */

import { signal } from "@preact/signals";

import { ApiError, request } from "../ui/api.js";
import { live } from "../ui/live.js";
import { patiently } from "../ui/open_page.js";
import { planOf } from "../ui/plan.js";

/**
 * @typedef {object} Follow
 * @property {Signal<Visit | null>} visit null until the server has told it
 * @property {Signal<Plan | null>} plan of the lobby: the names of desks and services
 * @property {Signal<boolean>} unknown whether the server knows no such ticket (any more)
 * @property {Live} news
 * @property {() => Promise<void>} ask for the visit now, without waiting for news
 */

/**
 * @param {string} token
 * @returns {Follow}
 */
export function followVisit(token) {
  const visit = signal(/** @type {Visit | null} */ (null));
  const plan = signal(/** @type {Plan | null} */ (null));
  const unknown = signal(false);
  let told = 0;
  const tell = (/** @type {Visit} */ now) => {
    told += 1;
    visit.value = now;
    unknown.value = false;
  };
  const news = live({ audience: "visitor", token, onVisit: tell });
  const ask = async () => {
    const before = told;
    const answer = await request("GET", "/api/visit", undefined, { token });
    // A slow answer must not take back what has been told meanwhile. (Times do not decide it: clocks are set back.)
    if (told === before) tell(answer);
  };

  void begin({ visit, plan, unknown, ask });
  return { visit, plan, unknown, news, ask };
}

/** @param {Pick<Follow, "visit" | "plan" | "unknown" | "ask">} follow */
async function begin({ visit, plan, unknown, ask }) {
  try {
    await patiently(ask);
    const lobby = visit.value?.lobby;
    if (lobby) plan.value = await patiently(() => planOf(lobby));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    unknown.value = visit.value === null;
  }
}
