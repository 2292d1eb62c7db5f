/** What the house says, and its screens. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSameNotice, noticeOf } from "../../supervisor/draft.js";
import { heartbeat } from "../../supervisor/heartbeat.js";

const LANGUAGES = ["de", "en"];
const HERE = { now: Date.parse("2026-11-23T09:41:30Z"), timeZone: "Europe/Berlin", language: "de" };

test("a notice needs a text in the first language", () => {
  assert.equal(noticeOf({}, LANGUAGES), null);
  assert.equal(noticeOf({ de: "   ", en: "Closed" }, LANGUAGES), null);
  assert.equal(noticeOf({ de: "Zu" }, []), null);
});

test("languages without a text are left out, and so is the space around it", () => {
  assert.deepEqual(noticeOf({ de: " Heute ohne Kasse. ", en: " " }, LANGUAGES), { de: "Heute ohne Kasse." });
});

test("a notice is one line, however it was typed", () => {
  assert.deepEqual(noticeOf({ de: "Heute\n\nohne\tKasse" }, LANGUAGES), { de: "Heute ohne Kasse" });
});

test("languages the lobby does not speak are left out", () => {
  assert.deepEqual(noticeOf({ de: "Zu", fr: "Fermé" }, LANGUAGES), { de: "Zu" });
});

test("what stands on the screens already need not be shown again", () => {
  assert.equal(isSameNotice({ de: "Zu" }, { de: "Zu" }, LANGUAGES), true);
  assert.equal(isSameNotice({ de: "Zu", en: "Closed" }, { de: "Zu" }, LANGUAGES), false);
  assert.equal(isSameNotice({ de: "Zu" }, null, LANGUAGES), false);
});

test("a screen that is connected needs no time", () => {
  assert.equal(heartbeat({ online: true, seen_at: "2026-11-23T09:41:29Z" }, HERE).key, "devices.online");
});

test("a silent screen is told by minutes, then by the time, then by the day", () => {
  const silent = (/** @type {string} */ seen_at) => heartbeat({ online: false, seen_at }, HERE);

  assert.deepEqual(silent("2026-11-23T09:29:00Z"), { state: "silent", key: "devices.minutes_ago", facts: { count: 12 } });
  assert.deepEqual(silent("2026-11-23T07:15:00Z"), { state: "silent", key: "devices.seen_at", facts: { time: "8:15" } });
  assert.equal(silent("2026-11-21T09:00:00Z").key, "devices.seen_before");
});

test("a screen of the plan that was never switched on has never been seen", () => {
  assert.deepEqual(heartbeat({ online: false, seen_at: null }, HERE), { state: "never", key: "devices.never", facts: {} });
});
