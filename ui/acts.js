/**
 * Does what staff ask for, one order after the other, and keeps what there is to say about it.
 *
 * @import { Signal } from "@preact/signals"
 * @import { Order } from "./orders.js"
 */

import { signal } from "@preact/signals";

import { ApiError, insist } from "./api.js";
import { isSame } from "./orders.js";
import { refusal } from "./refusal.js";

/** The same order again within this time was a slip of the finger. */
const SAME_ORDER_MS = 500;

/**
 * @typedef {object} Said
 * @property {string} key of the sentence in the words
 * @property {Record<string, string | number>} facts
 * @property {"good" | "bad"} mood
 * @property {Order | null} again the order that can be sent again as it was
 * @property {Order | null} undo the order that takes back what was done
 */

/**
 * @typedef {object} Acts
 * @property {Signal<Order | null>} busy the order under way
 * @property {Signal<Said | null>} said
 * @property {Signal<{ order: Order, answers: any[] } | null>} answered the latest order that the server has done
 * @property {(order: Order) => Promise<void>} perform
 * @property {(key: string, facts?: Record<string, string | number>) => void} refuse says why there is nothing to do
 * @property {(key: string, facts?: Record<string, string | number>) => void} inform says what happened by itself
 * @property {() => void} settle the lobby has moved on: an old order must not be sent again
 */

/** @typedef {(order: Order, answers: any[]) => Pick<Said, "key" | "facts">} Tell the sentence after an order */

/**
 * @param {object} means
 * @param {() => void} means.onSignedOut
 * @param {Tell} [means.tell]
 * @param {typeof insist} [means.send]
 * @param {() => number} [means.stopwatch] milliseconds
 * @returns {Acts}
 */
export function acts({ onSignedOut, tell = done, send = insist, stopwatch = () => performance.now() }) {
  const busy = signal(/** @type {Order | null} */ (null));
  const said = signal(/** @type {Said | null} */ (null));
  const answered = signal(/** @type {{ order: Order, answers: any[] } | null} */ (null));
  /** @type {{ order: Order, at: number } | null} */
  let last = null;

  /** @param {Order} asked */
  async function perform(asked) {
    if (busy.value !== null || isSlip(asked)) return;
    const unanswered = said.value?.again ?? null;
    const order = unanswered && isSame(unanswered, asked) ? unanswered : asked;
    last = { order, at: stopwatch() };
    busy.value = order;
    said.value = null;
    try {
      const answers = await answersTo(order);
      answered.value = { order, answers };
      said.value = success(order, tell(order, answers));
    } catch (error) {
      // Why she has to sign in again stands on that page; afterwards there is nothing to say any more.
      if (error instanceof ApiError && error.status === 401) onSignedOut();
      else said.value = failure(order, error);
    } finally {
      busy.value = null;
    }
  }

  /** @param {Order} order */
  async function answersTo({ requests }) {
    const answers = [];
    for (const { method, path, body } of requests) answers.push(await send(method, path, body));
    return answers;
  }

  /** @param {Order} asked */
  function isSlip(asked) {
    return last !== null && isSame(last.order, asked) && stopwatch() - last.at < SAME_ORDER_MS;
  }

  return {
    busy,
    said,
    answered,
    perform,
    refuse(key, facts = {}) {
      said.value = { key, facts, mood: "bad", again: null, undo: null };
    },
    inform(key, facts = {}) {
      said.value = { key, facts, mood: "good", again: null, undo: null };
    },
    settle() {
      if (said.value?.again) said.value = null;
    },
  };
}

/** @type {Tell} */
function done({ act, facts = {} }) {
  return { key: `done.${act}`, facts };
}

/**
 * @param {Order} order
 * @param {Pick<Said, "key" | "facts">} told
 * @returns {Said}
 */
function success({ undo }, told) {
  return { ...told, mood: "good", again: null, undo: undo ?? null };
}

/**
 * @param {Order} order
 * @param {unknown} error
 * @returns {Said}
 */
function failure(order, error) {
  const { key, facts, again } = refusal(error);
  return { key, facts, mood: "bad", again: again ? order : null, undo: null };
}
