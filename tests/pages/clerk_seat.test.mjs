/** Sitting down: what a clerk can do today, and her breaks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { breakWords, sameBreak, usualBreaks } from "../../clerk/break.js";
import { nextArrival, seated } from "../../clerk/order.js";
import { cannotAfter, firstService, skillGroups, skillsAt, ticked } from "../../clerk/skills.js";
import { at } from "./clerk_cast.mjs";

/** @import { PlannedService } from "../../ui/types.js" */

const BERLIN = "Europe/Berlin";
/** @type {(id: string, area: string) => PlannedService} */
const service = (id, area) => ({ id, area, name: { de: id }, minutes: 5, kinds: ["private"], items: null, precheck: null });
const PLAN = {
  areas: [{ id: "papers", letter: "A", name: {} }, { id: "vehicles", letter: "B", name: {} }, { id: "waste", letter: "C", name: {} }],
  services: [service("car", "vehicles"), service("passport", "papers"), service("plates", "vehicles"), service("bins", "waste")],
};
const DESK = { serves: ["plates", "car", "passport"] };

test("the services of a desk stand by area, in the order of the plan", () => {
  const groups = skillGroups(PLAN, DESK.serves).map(({ area, services }) => [area.id, services.map(({ id }) => id)]);

  assert.deepEqual(groups, [["papers", ["passport"]], ["vehicles", ["car", "plates"]]]);
  assert.equal(firstService(PLAN, DESK.serves), "passport");
  assert.equal(firstService(PLAN, []), "");
});

test("at first a clerk can do all that the desk serves", () => {
  assert.deepEqual(skillsAt(DESK, ""), ["plates", "car", "passport"]);
});

test("what she cannot do is remembered, at whatever desk she sits", () => {
  const cannot = cannotAfter("", DESK, ["plates"]);

  assert.deepEqual(skillsAt(DESK, cannot), ["plates"]);
  assert.deepEqual(skillsAt({ serves: ["car", "bins"] }, cannot), ["bins"]);
});

test("a choice at one desk forgets nothing of what another serves", () => {
  assert.equal(cannotAfter("bins car", DESK, ["plates", "car"]), "bins passport");
});

test("nobody sits down to do nothing", () => {
  assert.deepEqual(skillsAt({ serves: ["bins"] }, "bins"), ["bins"]);
});

test("a whole area is ticked or unticked at once", () => {
  assert.deepEqual(ticked(DESK.serves, ["passport"], ["car", "plates"], true), ["plates", "car", "passport"]);
  assert.deepEqual(ticked(DESK.serves, ["plates", "car", "passport"], ["car", "plates"], false), ["passport"]);
});

test("the usual breaks end by the clock of the lobby", () => {
  assert.deepEqual(usualBreaks(new Date(at("08:50:00")), BERLIN), [
    { minutes: 15, until: "10:05" }, { minutes: 30, until: "10:20" }, { minutes: 45, until: "10:35" },
  ]);
});

test("when something else of the seat changes, a break stays as it was", () => {
  const since = "2026-11-23T08:00:00Z";

  assert.deepEqual(sameBreak(null, BERLIN), {});
  assert.deepEqual(sameBreak({ since, until: null }, BERLIN), { break: {} });
  assert.deepEqual(sameBreak({ since, until: "2026-11-23T08:30:00Z" }, BERLIN), { break: { until: "09:30" } });
});

/** @type {import("../../ui/types.js").Say} */
const say = (key, facts = {}) => [key, ...Object.values(facts)].join(" ");
const HERE = { timeZone: BERLIN, language: "de", say };

test("a break says until when, and that it should be over", () => {
  const taken = { since: "2026-11-23T08:00:00Z", until: "2026-11-23T08:30:00Z" };

  assert.deepEqual(breakWords(taken, at("08:30:30"), HERE), { until: "break.until 9:30", over: null });
  assert.deepEqual(breakWords(taken, at("08:34:00"), HERE), { until: "break.until 9:30", over: "break.over 4" });
  assert.deepEqual(breakWords({ ...taken, until: null }, at("12:00:00"), HERE), { until: "break.open", over: null });
});

test("the seat is told anew as a whole; without a break she works", () => {
  const desk = { lobby: "village", desk: "desk 1" };

  assert.deepEqual(seated(desk, "take_break", { break: {} }).requests, [
    { method: "PUT", path: "/api/lobbies/village/desks/desk%201/clerk", body: { break: {} } },
  ]);
  assert.deepEqual(seated(desk, "go_on", {}).requests[0]?.body, {});
});

test("the next arrival can be asked for and taken back", () => {
  const desk = { lobby: "village", desk: "desk-1" };

  assert.deepEqual(nextArrival(desk, true).requests, [{ method: "PUT", path: "/api/lobbies/village/desks/desk-1/next-arrival", body: {} }]);
  assert.deepEqual(nextArrival(desk, false).requests, [{ method: "DELETE", path: "/api/lobbies/village/desks/desk-1/next-arrival" }]);
});
