/** What happened to a ticket, found by its number and told in plain words. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { KINDS, entryWords } from "../../supervisor/entries.js";
import { journalRefusal } from "../../supervisor/journal_refusal.js";
import { typedNumber } from "../../supervisor/typed_number.js";
import { ApiError, Unreachable } from "../../ui/api.js";
import { speak } from "../../ui/speak.js";

/** @import { JournalEntry, Plan } from "../../ui/types.js" */

const ROOT = new URL("../../", import.meta.url);
/** Whatever else the journal holds concerns the lobby, not one ticket. */
const OF_THE_LOBBY =
  /^(desk|skills|break|next_arrival|help|rule|appointments?|service|lobby|opening|notice|wait|plan|day)_/;

/** @param {string} path */
const json = async (path) => JSON.parse(await readFile(new URL(path, ROOT), "utf8"));
const say = speak({ ...(await json("ui/words/common.de.json")), ...(await json("ui/words/supervisor.de.json")) }, "de");

const plan = /** @type {Plan} */ (/** @type {unknown} */ ({
  time_zone: "Europe/Berlin",
  desks: [{ id: "desk-1", name: { de: "Schalter 1" }, place: {}, serves: [] }],
  services: [
    { id: "passport", area: "papers", name: { de: "Reisepass" } },
    { id: "id-card", area: "papers", name: { de: "Personalausweis" } },
  ],
}));
/** @type {(kind: string, more?: Partial<JournalEntry>) => string} */
const words = (kind, more = {}) =>
  entryWords({ at: "2026-11-23T08:12:00Z", kind, desk: null, facts: {}, ...more }, { plan, language: "de", say });

test("a number may be typed as people write it", () => {
  assert.deepEqual(["a17", "A017", " A 17 ", "a-0017", "Ä7", "b1000"].map(typedNumber), ["A017", "A017", "A017", "A017", "Ä007", "B1000"]);
});

test("what is no number is none", () => {
  assert.deepEqual(["", "17", "A", "AB12", "A12B", "A1234567"].map(typedNumber), [null, null, null, null, null, null]);
});

test("the beginning names the service", () => {
  assert.equal(words("ticket_taken", { facts: { service: "passport" } }), "Nummer gezogen: Reisepass, Warten ab jetzt.");
});

test("the beginning says what the pre-check found", () => {
  assert.match(words("ticket_taken", { facts: { service: "passport", precheck: "complete" } }), /Unterlagen: vollständig\.$/);
});

test("a call names the desk", () => {
  assert.equal(words("ticket_called", { desk: "desk-1" }), "Aufgerufen: Schalter 1.");
});

test("a call says why", () => {
  const reason = {
    rule: "appointment", preset: "foyer", standing: "appointment", slot: "2026-11-23T09:15:00Z",
    over_seconds: 185, waited_seconds: 485, target_seconds: 240, preferred: true,
  };

  assert.equal(
    words("ticket_called", { desk: "desk-1", facts: { was: "waiting", becomes: "called", reason } }),
    "Aufgerufen: Schalter 1. Grund: Termin 10:15, 3 Minuten darüber.",
  );
});

test("an appointment is named by its time", () => {
  const facts = { service: "passport", slot: "2026-11-23T09:15:00Z" };

  assert.equal(words("visitor_checked_in", { facts }), "Mit Termin um 10:15 angemeldet: Reisepass.");
});

test("what was done is counted, if it was more than once", () => {
  const done = [{ service: "passport", count: 1 }, { service: "id-card", count: 3 }];

  assert.equal(words("visit_finished", { desk: "desk-1", facts: { done } }), "Fertig: Schalter 1. Erledigt: Reisepass, 3 × Personalausweis.");
});

test("a transfer says where to, and whether she is first", () => {
  const facts = { service: "id-card", from_service: "passport", to_desk: null, first: false };

  assert.equal(words("ticket_transferred", { facts }), "Weitergeleitet, wartet wieder: Personalausweis.");
  assert.equal(
    words("ticket_transferred", { facts: { ...facts, to_desk: "desk-1", first: true } }),
    "Weitergeleitet, wartet wieder: Personalausweis. Nur Schalter 1 ruft auf. Kommt vor allen anderen.",
  );
});

test("coming back is told by where from", () => {
  assert.match(words("visitor_returned", { facts: { was: "away" } }), /nach der Besorgung vor allen anderen\.$/);
  assert.match(words("visitor_returned", { facts: { was: "missed" } }), /Wartezeit von vorher zählt weiter\.$/);
});

test("what was taken back is named, with what holds again", () => {
  const facts = { act: "miss", was: "missed", becomes: "called" };

  assert.equal(words("act_undone", { desk: "desk-1", facts }), "Zurückgenommen: nicht erschienen. Jetzt wieder: aufgerufen.");
});

test("a correction says what holds now", () => {
  assert.match(words("precheck_corrected", { desk: "desk-1", facts: { was: "own_word", now: "helpful" } }), /Unterlagen: Hilfreiches fehlt\.$/);
});

test("a desk the plan no longer has is named by its id", () => {
  assert.match(words("visitor_missed", { desk: "desk-9" }), /desk-9/);
});

test("what nobody has words for yet is told neutrally", () => {
  assert.equal(words("brand_new"), "Etwas anderes ist geschehen (brand_new).");
});

test("whatever can happen to a ticket has words", async () => {
  const source = await readFile(new URL("queue_server/domain/events.py", ROOT), "utf8");
  const kinds = [...source.matchAll(/^ {4}[A-Z_]+ = "(\w+)"/gm)].map(([, kind]) => kind ?? "");

  assert.deepEqual(kinds.filter((kind) => !OF_THE_LOBBY.test(kind)).sort(), [...KINDS].sort());
  for (const kind of KINDS) assert.doesNotMatch(words(kind), /journal\.|[{}]/, kind);
});

test("every state of a ticket has words", async () => {
  const [known, source] = [await json("ui/words/supervisor.de.json"), await readFile(new URL("queue_server/domain/ticket.py", ROOT), "utf8")];
  const states = [...source.matchAll(/^ {4}[A-Z_]+ = "(\w+)" {2}#/gm)].map(([, state]) => state);

  assert.ok(states.length >= 10);
  for (const state of states) assert.ok(known[`state.${state}`], state);
});

test("every act that can be taken back has words", async () => {
  const [known, source] = [await json("ui/words/supervisor.de.json"), await readFile(new URL("queue_server/domain/turns.py", ROOT), "utf8")];
  const rows = source.split("*_turns(").filter((row) => row.includes("undo=True"));

  assert.ok(rows.length >= 8);
  for (const row of rows) {
    const act = /Act\.(\w+)/.exec(row)?.[1]?.toLowerCase();
    assert.ok(known[`undone.${act}`], act);
  }
});

test("a number nobody took, a number that is none and a server that is away are told apart", () => {
  assert.equal(journalRefusal(new ApiError(404, { error: "unknown_ticket" })), "journal.unknown");
  assert.equal(journalRefusal(new ApiError(400, { error: "invalid" })), "journal.no_number");
  assert.equal(journalRefusal(new ApiError(403, { error: "not_allowed" })), "refused.not_allowed");
  assert.equal(journalRefusal(new Unreachable("gone")), "journal.unreachable");
});
