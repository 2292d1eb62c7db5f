/**
 * News from the lobby, as they happen.
 *
 * @import { LobbyState, Pulse, Today, Visit, Change, Figures, Texts, Waiting } from "./types.js"
 * @import { Signal } from "@preact/signals"
 * @import { Memory } from "./gaps.js"
 */

import { signal } from "@preact/signals";
import { io } from "socket.io-client";

import { serverClock } from "./clock.js";
import { deviceOf } from "./device.js";
import { LATE_MS, NOTHING, hear, isBehind, receive, reconnected } from "./gaps.js";

/** Without a sign of life for so long, the page says that it is offline. */
export const OFFLINE_MS = 5000;
const LONGEST_RECONNECT_PAUSE_MS = 2000;

/**
 * @typedef {object} Listener
 * @property {"kiosk" | "display" | "clerk" | "supervisor" | "visitor"} audience
 * @property {string} [lobby]
 * @property {string} [token] of a visitor
 * @property {(visit: Visit) => void} [onVisit]
 * @property {(tickets: LobbyState["tickets"]) => LobbyState["tickets"]} [keep] which tickets are still of interest;
 *   a screen that runs for weeks must not gather them all
 */

/**
 * @typedef {object} Live
 * @property {Signal<LobbyState | null>} state null until the server has told it
 * @property {Signal<boolean>} online
 * @property {Signal<boolean>} demoClock
 * @property {Signal<Today | null>} today
 * @property {Signal<Texts | null>} notice what the house wants to say today
 * @property {Signal<string | null>} rule the preset that counts now; null until the server has told it
 * @property {Signal<Figures | null>} figures for a supervisor; null until the server has told them
 * @property {Signal<Waiting>} waiting how many wait, for a kiosk; a figure that may be two seconds old
 * @property {Signal<string | null>} refused why the server does not let us listen: an error code
 * @property {() => Date} now the server's clock, which may be a demo clock
 * @property {() => void} reconnect with the session of now, after signing in or out
 * @property {() => void} close
 */

/**
 * @param {Listener} listener
 * @returns {Live}
 */
export function live({ audience, lobby, token, onVisit, keep = (tickets) => tickets }) {
  const clock = serverClock(() => performance.now());
  const state = signal(/** @type {LobbyState | null} */ (null));
  const today = signal(/** @type {Today | null} */ (null));
  const notice = signal(/** @type {Texts | null} */ (null));
  const rule = signal(/** @type {string | null} */ (null));
  const figures = signal(/** @type {Figures | null} */ (null));
  const refused = signal(/** @type {string | null} */ (null));
  const waiting = signal(/** @type {Waiting} */ ({}));
  const demoClock = signal(false);
  const online = signal(true);

  /** @type {Memory} */
  let memory = NOTHING;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let asking;
  let silence = setTimeout(goOffline, OFFLINE_MS);
  const device = deviceOf(audience, location.search);

  const socket = io("/live", {
    transports: ["websocket"],
    forceNew: true,
    reconnectionDelayMax: LONGEST_RECONNECT_PAUSE_MS,
  });
  socket.on("connect", () => {
    memory = reconnected(memory);
    join();
  });
  socket.on("change", onChange);
  socket.on("pulse", onPulse);
  socket.on("visit", (/** @type {Visit} */ visit) => {
    alive(visit.at);
    onVisit?.(visit);
  });

  // A phone that slept has missed everything and may not have noticed.
  document.addEventListener("visibilitychange", joinAgainIfSeen);

  function join() {
    socket.emit("join", audience === "visitor" ? { audience, token } : { audience, lobby, device }, onJoined);
  }

  function onJoined(/** @type {{ error?: string } | undefined} */ answer) {
    refused.value = answer?.error ?? null;
  }

  function onChange(/** @type {Change} */ change) {
    alive(change.at);
    const { memory: next, applied, ask } = receive(memory, change);
    memory = applied ? trimmed(next) : next;
    state.value = memory.state;
    if (change.today) today.value = change.today;
    if (change.notice !== undefined) notice.value = change.notice;
    if (change.demo_clock !== undefined) demoClock.value = change.demo_clock;
    if (change.rule !== undefined) rule.value = change.rule;
    if (change.waiting) waiting.value = change.waiting;
    if (ask) askSoon();
  }

  function trimmed(/** @type {Memory} */ next) {
    return { ...next, state: next.state && { ...next.state, tickets: keep(next.state.tickets) } };
  }

  function onPulse(/** @type {Pulse} */ pulse) {
    alive(pulse.at);
    today.value = pulse.today;
    notice.value = pulse.notice;
    demoClock.value = pulse.demo_clock;
    rule.value = pulse.rule;
    if (pulse.waiting) waiting.value = pulse.waiting;
    if (pulse.figures) figures.value = pulse.figures;
    if (audience === "visitor") return;
    const { memory: next, ask } = hear(memory, pulse.seq);
    memory = next;
    if (ask) askSoon();
  }

  function askSoon() {
    asking ??= setTimeout(() => {
      asking = undefined;
      if (isBehind(memory) && socket.connected) join();
    }, LATE_MS);
  }

  function alive(/** @type {string} */ at) {
    clock.set(at);
    online.value = true;
    clearTimeout(silence);
    silence = setTimeout(goOffline, OFFLINE_MS);
  }

  function goOffline() {
    online.value = false;
  }

  function joinAgainIfSeen() {
    if (document.visibilityState === "visible" && socket.connected) join();
  }

  function reconnect() {
    socket.disconnect().connect();
  }

  function close() {
    clearTimeout(silence);
    clearTimeout(asking);
    document.removeEventListener("visibilitychange", joinAgainIfSeen);
    socket.disconnect();
  }

  return { state, online, demoClock, today, notice, rule, waiting, figures, refused, now: clock.now, reconnect, close };
}
