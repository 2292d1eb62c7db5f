/** The kiosk shows what is so, and never takes away what a visitor holds in her hands. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { announcement } from "../../kiosk/announcement.js";
import { START, begun, choseArea, choseService, seen } from "../../kiosk/journey.js";
import { checked, gaveWord } from "../../kiosk/precheck_journey.js";
import { keyOf, sceneOf, screenOf } from "../../kiosk/scene.js";
import { troubleOf } from "../../kiosk/trouble.js";
import { standing } from "../../kiosk/waiting.js";
import { ApiError, Unreachable } from "../../ui/api.js";
import { FIRST, LIBRARY_CARD, PASSPORT, asks, said, today } from "./kiosk_cast.mjs";

/** @import { LobbyState, PrecheckAnswer, Service } from "../../ui/types.js" */

const CHOOSING = choseArea(begun(START), "papers");
const SENDING = choseService(CHOOSING, LIBRARY_CARD, FIRST);
const CHECKING = choseService(CHOOSING, PASSPORT, FIRST);

/** @param {PrecheckAnswer} answer */
const told = (answer) => checked(CHECKING, CHECKING.screen === "checking" ? CHECKING.inquiry : assert.fail(), answer, FIRST);

/** @param {...Service} services @returns {LobbyState} */
function lobby(...services) {
  const byId = new Map(services.map((service) => [service.id, service]));
  return { seq: 1, whole: 1, tickets: new Map(), desks: new Map(), services: byId };
}

/** @param {Partial<Service>} [more] @returns {Service} */
const passport = (more) => ({ id: "passport", paused: false, ...more });
const OPEN = { journey: START, state: lobby(passport()), today: today("open"), online: true };

test("an open lobby begins with its welcome", () => {
  assert.equal(sceneOf(OPEN), "start");
  assert.equal(sceneOf({ ...OPEN, journey: begun(START) }), "areas");
  assert.equal(sceneOf({ ...OPEN, journey: CHOOSING }), "services");
});

test("closed, ending and paused lobbies give no numbers", () => {
  assert.equal(sceneOf({ ...OPEN, journey: CHOOSING, today: today("closed") }), "closed");
  assert.equal(sceneOf({ ...OPEN, today: today("ending") }), "ending");
  assert.equal(sceneOf({ ...OPEN, state: lobby(passport({ paused: true })) }), "all_paused");
});

test("one paused service does not pause the lobby", () => {
  const state = lobby(passport({ paused: true }), passport({ id: "id-card" }));

  assert.equal(sceneOf({ ...OPEN, state }), "start");
});

test("without a connection no numbers are promised", () => {
  assert.equal(sceneOf({ ...OPEN, online: false }), "unreachable");
  assert.equal(sceneOf({ ...OPEN, state: null, online: false }), "unreachable");
  assert.equal(sceneOf({ ...OPEN, state: null }), "connecting");
});

test("who waits for her number sees how it ends, whatever happens", () => {
  assert.equal(sceneOf({ ...OPEN, journey: SENDING, online: false }), "sending");
  assert.equal(sceneOf({ ...OPEN, journey: SENDING, today: today("ending") }), "sending");
  assert.equal(sceneOf({ ...OPEN, journey: CHECKING, online: false }), "checking");
});

test("who is told what to bring can read it to the end", () => {
  const journey = told(said({ outcome: "missing", missing: ["old-card"] }));

  assert.equal(sceneOf({ ...OPEN, journey, today: today("ending") }), "not_today");
  assert.equal(sceneOf({ ...OPEN, journey, online: false }), "not_today");
});

test("while the server is asked, the screen stays on which she tapped", () => {
  assert.equal(screenOf("sending", seen(SENDING)), "services");
  assert.equal(screenOf("checking", seen(CHECKING)), "services");
  assert.equal(screenOf("unreachable", seen(CHOOSING)), "unreachable");
});

test("every question is a screen of its own, also while its answer is on the way", () => {
  const [first, second] = [told(asks("under-18")), told(asks("previous"))];
  const sending = gaveWord(first, FIRST);

  assert.notEqual(keyOf("question", seen(first)), keyOf("question", seen(second)));
  assert.equal(keyOf("question", seen(sending)), keyOf("question", seen(first)));
});

test("an error is told as what it means to the visitor", () => {
  assert.equal(troubleOf(new Unreachable()), "unreachable");
  assert.equal(troubleOf(new ApiError(503, { error: "busy" })), "unreachable");
  assert.equal(troubleOf(new ApiError(409, { error: "lobby_closed" })), "closed");
  assert.equal(troubleOf(new ApiError(409, { error: "service_paused" })), "paused");
  assert.equal(troubleOf(new ApiError(400, { error: "invalid" })), "refused");
});

test("an area is paused only if all its services are, and counts everybody who waits", () => {
  const planned = [{ id: "passport" }, { id: "id-card" }];
  const onePaused = lobby(passport({ paused: true }), passport({ id: "id-card" })).services;
  const bothPaused = lobby(passport({ paused: true }), passport({ id: "id-card", paused: true })).services;

  assert.deepEqual(standing(planned, onePaused, { passport: 2, "id-card": 3 }), { paused: false, waiting: 5 });
  assert.equal(standing(planned, bothPaused, {}).paused, true);
});

test("a service the server has not spoken of yet is taken for open", () => {
  assert.deepEqual(standing([{ id: "new" }], new Map(), {}), {
    paused: false,
    waiting: 0,
  });
});

test("the last seconds are said twice, not twenty times", () => {
  const said = new Set();
  for (let left = 60; left >= 0; left -= 1) {
    said.add(announcement("services", left, (key, facts) => `${key} ${facts?.count}`));
  }

  assert.deepEqual([...said], ["", "still_there.ends 20", "still_there.ends 10"]);
});
