/** What the supervisor asks for, and what takes it back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { callBy, closeToday, followHours, openToday, pauseArea, pauseService, showNotice, takeNoticeDown } from "../../supervisor/levers.js";
import { tellIn } from "../../supervisor/tell.js";
import { openAnyway, untilChoices, usualUntil } from "../../supervisor/until.js";
import { acts } from "../../ui/acts.js";
import { ApiError } from "../../ui/api.js";
import { clockTime } from "../../ui/times.js";

/** @import { Order } from "../../ui/orders.js" */
/** @import { PlannedService, Today } from "../../ui/types.js" */

const BERLIN = "Europe/Berlin";
/** @type {(more?: Partial<Today>) => { lobby: string, today: Today, timeZone: string }} */
const day = (more = {}) => ({
  lobby: "nordhausen",
  timeZone: BERLIN,
  today: { day: "2026-11-23", state: "open", closes_at: "2026-11-23T15:00:00Z", last_ticket_at: null, opens_at: null, note: null, by_hand: null, ...more },
});
/** @type {(order: Order | undefined) => string[]} */
const asked = (order) =>
  (order?.requests ?? []).map(({ method, path, body }) => [method, path, body && JSON.stringify(body)].filter(Boolean).join(" "));
/** @type {(id: string, paused: boolean) => import("../../supervisor/areas.js").ServiceRow} */
const row = (id, paused) => ({
  service: /** @type {PlannedService} */ ({ id }), paused,
  counted: { waiting: 0, called: 0, serving: 0, served: 0, missed: 0, left: 0, taken: 0, longest_since: null },
});

test("pausing a service is taken back by resuming it", () => {
  const order = pauseService({ lobby: "nordhausen", service: "passport", name: "Reisepass", pause: true });

  assert.deepEqual(asked(order), ["PUT /api/lobbies/nordhausen/services/passport/pause {}"]);
  assert.deepEqual(asked(order.undo), ["DELETE /api/lobbies/nordhausen/services/passport/pause"]);
});

test("names in addresses stay names", () => {
  assert.deepEqual(asked(pauseService({ lobby: "a/b", service: "<s>", name: "", pause: false })), [
    "DELETE /api/lobbies/a%2Fb/services/%3Cs%3E/pause",
  ]);
});

test("taking back the pause of an area leaves alone what was paused before", () => {
  const services = [row("passport", false), row("id-card", true), row("photo", false)];

  const order = pauseArea({ lobby: "l", area: "papers", name: "Ausweise", services, pause: true });

  assert.deepEqual(asked(order), ["PUT /api/lobbies/l/services/passport/pause {}", "PUT /api/lobbies/l/services/photo/pause {}"]);
  assert.deepEqual(asked(order.undo), ["DELETE /api/lobbies/l/services/passport/pause", "DELETE /api/lobbies/l/services/photo/pause"]);
});

test("opening until a time is told with the time; to the end of the day it names none", () => {
  assert.deepEqual(asked(openToday(day(), "18:30")), ['PUT /api/lobbies/nordhausen/opening {"until":"18:30"}']);
  assert.deepEqual(openToday(day(), "18:30").facts, { time: "18:30" });
  assert.deepEqual(asked(openToday(day(), "")), ["PUT /api/lobbies/nordhausen/opening {}"]);
  assert.equal(openToday(day(), "").act, "open_all_day");
});

test("closing is taken back to whatever was before", () => {
  assert.deepEqual(asked(closeToday(day())), ['PUT /api/lobbies/nordhausen/opening {"closed":true}']);
  assert.deepEqual(asked(closeToday(day()).undo), ["DELETE /api/lobbies/nordhausen/opening"]);
  assert.deepEqual(asked(closeToday(day({ by_hand: "open", closes_at: "2026-11-23T17:30:00Z" })).undo), [
    'PUT /api/lobbies/nordhausen/opening {"until":"18:30"}',
  ]);
});

test("an opening by hand to the end of the day is restored as such", () => {
  assert.deepEqual(asked(followHours(day({ by_hand: "open", closes_at: "2026-11-23T23:00:00Z" })).undo), [
    "PUT /api/lobbies/nordhausen/opening {}",
  ]);
});

test("following the hours again is taken back to closed", () => {
  assert.deepEqual(asked(followHours(day({ by_hand: "closed" })).undo), ['PUT /api/lobbies/nordhausen/opening {"closed":true}']);
});

test("a notice is taken back to the one before, or taken down", () => {
  assert.deepEqual(asked(showNotice("l", { de: "Neu" }, null).undo), ["DELETE /api/lobbies/l/notice"]);
  assert.deepEqual(asked(showNotice("l", { de: "Neu" }, { de: "Alt" }).undo), ['PUT /api/lobbies/l/notice {"text":{"de":"Alt"}}']);
  assert.deepEqual(asked(takeNoticeDown("l", { de: "Alt" }).undo), ['PUT /api/lobbies/l/notice {"text":{"de":"Alt"}}']);
});

test("another rule is taken back to the one before, and the lobby's own is followed rather than chosen", () => {
  const [own, other] = [{ preset: "foyer", name: "Foyer" }, { preset: "first-come", name: "Der Reihe nach" }];
  const away = callBy({ lobby: "l", own: "foyer", now: own, next: other });
  const home = callBy({ lobby: "l", own: "foyer", now: other, next: own });

  assert.deepEqual(asked(away), ['PUT /api/lobbies/l/rule {"preset":"first-come"}']);
  assert.deepEqual(asked(away.undo), ["DELETE /api/lobbies/l/rule"]);
  assert.deepEqual(away.facts, { rule: "Der Reihe nach" });
  assert.deepEqual(asked(home), asked(away.undo));
  assert.deepEqual(asked(home.undo), asked(away));
});

test("what takes an act back cannot be taken back itself", () => {
  for (const order of [closeToday(day()), showNotice("l", { de: "Neu" }, null), pauseService({ lobby: "l", service: "s", name: "", pause: true })]) {
    assert.equal(order.undo?.undo, undefined);
  }
});

const DAY = "2026-11-23";

test("the choices are the quarters of an hour still to come, by the clock of the lobby", () => {
  const choices = untilChoices(new Date("2026-11-23T21:52:00Z"), DAY, BERLIN);

  assert.deepEqual(choices, ["23:00", "23:15", "23:30", "23:45"]);
  assert.equal(untilChoices(new Date("2026-11-23T07:00:00Z"), DAY, BERLIN)[0], "08:15", "the present quarter is over");
});

test("late in the evening only the end of the day is left, and so it is if the lobby is open until then", () => {
  assert.deepEqual(untilChoices(new Date("2026-11-23T22:50:00Z"), DAY, BERLIN), []);
  assert.deepEqual(untilChoices(new Date("2026-11-23T23:00:00Z"), DAY, BERLIN), []);
  assert.equal(usualUntil(new Date("2026-11-23T23:00:00Z"), DAY, BERLIN), "");
});

test("usually one opens to a full hour", () => {
  assert.equal(usualUntil(new Date("2026-11-23T09:47:00Z"), DAY, BERLIN), "12:00");
  assert.equal(usualUntil(new Date("2026-11-23T09:00:00Z"), DAY, BERLIN), "11:00");
  assert.equal(usualUntil(new Date("2026-11-23T22:30:00Z"), DAY, BERLIN), "");
});

test("while the hours keep the lobby open, only a later end changes anything", () => {
  const now = new Date("2026-11-23T09:00:00Z");

  assert.equal(openAnyway(day().today, now).toISOString(), "2026-11-23T15:00:00.000Z");
  assert.equal(openAnyway(day({ by_hand: "open" }).today, now), now);
  assert.equal(openAnyway(day({ state: "closed", closes_at: null }).today, now), now);
  assert.equal(openAnyway(day({ state: "ending" }).today, now), now, "tickets may be given again until closing time");
});

test("an opening is told as it came out, should the hours keep the lobby open for longer", () => {
  const tell = tellIn(BERLIN);

  assert.deepEqual(tell(openToday(day(), "12:00"), [{ today: day().today }]), { key: "done.open", facts: { time: "16:00" } });
  assert.deepEqual(tell(closeToday(day()), [{ today: day().today }]), { key: "done.close", facts: {} });
});

test("midnight is the hour nought", () => {
  assert.equal(clockTime("2026-11-23T23:00:00Z", BERLIN), "00:00");
});

/** @param {...any} answers */
function server(...answers) {
  /** @type {string[]} */
  const heard = [];
  const made = acts({
    onSignedOut() {},
    stopwatch: () => 0,
    send: async (method, path) => {
      heard.push(`${method} ${path}`);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? {};
    },
  });
  return { ...made, heard };
}

test("what was done is told with the way to take it back, and taking it back is told, too", async () => {
  const { perform, said, heard } = server();
  const order = pauseService({ lobby: "l", service: "s", name: "Reisepass", pause: true });

  await perform(order);
  assert.deepEqual(said.value, { key: "done.pause", facts: { name: "Reisepass" }, mood: "good", again: null, undo: order.undo });
  if (order.undo) await perform(order.undo);

  assert.equal(said.value?.key, "done.resume");
  assert.equal(said.value?.undo, null);
  assert.deepEqual(heard, ["PUT /api/lobbies/l/services/s/pause", "DELETE /api/lobbies/l/services/s/pause"]);
});

test("an act of several requests that breaks in the middle can be sent again as a whole", async () => {
  const { perform, said, heard } = server({}, new ApiError(503, { error: "busy" }));
  const order = pauseArea({ lobby: "l", area: "a", name: "", services: [row("x", false), row("y", false)], pause: true });

  await perform(order);

  assert.equal(heard.length, 2);
  assert.equal(said.value?.key, "refused.busy");
  assert.equal(said.value?.again, order);
});
