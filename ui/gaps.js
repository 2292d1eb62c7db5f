/**
 * Which changes a page applies: each exactly once and in order, and when it must ask for everything.
 *
 * @import { Change, LobbyState } from "./types.js"
 */

/** How long missing changes may be late before the page asks for the complete state. */
export const LATE_MS = 250;

/**
 * @typedef {object} Memory
 * @property {LobbyState | null} state
 * @property {number} seq up to here everything is applied; -1 while nothing can be built upon
 * @property {number} known the highest `seq` heard of
 * @property {Change[]} aside changes that came before their turn
 */

/** @type {Memory} */
export const NOTHING = { state: null, seq: -1, known: -1, aside: [] };

/**
 * @param {Memory} memory
 * @param {Change} change
 * @returns {{ memory: Memory, applied: boolean, ask: boolean }} `ask`: something is missing; ask if it stays so
 */
export function receive(memory, change) {
  const known = Math.max(memory.known, change.seq);
  const next = change.fresh ? withFresh({ ...memory, known }, change) : withChange({ ...memory, known }, change);
  return { memory: next, applied: next.state !== memory.state, ask: isBehind(next) };
}

/**
 * A pulse tells how far the lobby is.
 * @param {Memory} memory
 * @param {number} seq
 * @returns {{ memory: Memory, ask: boolean }}
 */
export function hear(memory, seq) {
  const next = { ...memory, known: Math.max(memory.known, seq) };
  return { memory: next, ask: isBehind(next) };
}

/**
 * After a break the server may have begun anew: show what we have, but build upon nothing.
 * @param {Memory} memory
 * @returns {Memory}
 */
export function reconnected(memory) {
  return { ...NOTHING, state: memory.state };
}

/** @param {Memory} memory */
export function isBehind({ seq, known }) {
  return known > seq;
}

/**
 * @param {Memory} memory
 * @param {Change} change
 * @returns {Memory}
 */
function withFresh(memory, change) {
  // Two freshes can overtake each other: the older one would take back what is already shown.
  if (change.seq < memory.seq) return memory;
  const empty = { seq: change.seq, whole: change.seq, tickets: new Map(), desks: new Map(), services: new Map() };
  return catchUp({ ...memory, seq: change.seq, state: applied(empty, change) });
}

/**
 * @param {Memory} memory
 * @param {Change} change
 * @returns {Memory}
 */
function withChange(memory, change) {
  if (change.seq <= memory.seq) return memory;
  return catchUp({ ...memory, aside: [...memory.aside, change] });
}

/**
 * Apply what was put aside as far as it follows without a gap.
 * @param {Memory} memory
 * @returns {Memory}
 */
function catchUp(memory) {
  if (memory.seq < 0 || !memory.state) return memory;
  const following = memory.aside.find(({ seq }) => seq === memory.seq + 1);
  if (!following) return { ...memory, aside: memory.aside.filter(({ seq }) => seq > memory.seq) };
  return catchUp({ ...memory, seq: following.seq, state: applied(memory.state, following) });
}

/**
 * @param {LobbyState} state
 * @param {Change} change
 * @returns {LobbyState}
 */
function applied(state, change) {
  const tickets = upserted(state.tickets, change.tickets);
  change.gone.forEach((id) => tickets.delete(id));
  return {
    seq: change.seq,
    whole: state.whole,
    tickets,
    desks: upserted(state.desks, change.desks),
    services: upserted(state.services, change.services),
  };
}

/**
 * @template K
 * @template {{ id: K }} T
 * @param {Map<K, T>} known
 * @param {T[]} news
 * @returns {Map<K, T>}
 */
function upserted(known, news) {
  const all = new Map(known);
  news.forEach((thing) => all.set(thing.id, thing));
  return all;
}
