/** The people and desks of the tests of the clerk's page. */

/** @import { ClerkTicket, Desk, PlannedDesk, Reason } from "../../ui/types.js" */

/** @type {(id: number, more?: Partial<ClerkTicket>) => ClerkTicket} */
export const ticket = (id, more = {}) => ({
  id,
  number: `A${String(id).padStart(3, "0")}`,
  area: "vehicles",
  service: "registration",
  items: 1,
  visitor_kind: "private",
  language: "de",
  state: "waiting",
  desk: null,
  call: null,
  calls: 0,
  day: "2026-11-23",
  taken_at: "2026-11-23T08:00:00.000Z",
  called_at: null,
  served_at: null,
  ended_at: null,
  dropped_at: null,
  precheck: null,
  standing: "walk_in",
  slot: null,
  waits_from: more.taken_at ?? "2026-11-23T08:00:00.000Z",
  ref: more.waits_from ?? more.taken_at ?? "2026-11-23T08:00:00.000Z",
  first: false,
  for_desk: null,
  note: null,
  done: null,
  reason: null,
  undo: null,
  ...more,
});

/** @type {(id: string, more?: Partial<Desk>) => Desk} */
export const desk = (id, more = {}) => ({
  id, staffed: true, ticket: null, skills: ["registration"], break: null, awaits_next: false, help: null, ...more,
});

/** @param {...Desk} desks @returns {Map<string, Desk>} */
export const live = (...desks) => new Map(desks.map((one) => [one.id, one]));

/** @type {(id: string, serves?: string[]) => PlannedDesk} */
export const planned = (id, serves = ["registration"]) => ({ id, name: { de: id }, place: {}, serves, prefers: null });

/** @type {(rule: Reason["rule"], more?: Partial<Reason>) => Reason} */
export const reason = (rule, more = {}) => ({
  rule, preset: "foyer", standing: "walk_in", slot: null, over_seconds: null, waited_seconds: 0, target_seconds: 1800, preferred: true, ...more,
});

/** @param {string} time */
export const at = (time) => Date.parse(`2026-11-23T${time}Z`);
