/** Whatever a visitor calls it, and however she spells it, she finds her service. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { fromAToZ } from "../../kiosk/directory.js";
import { examples } from "../../kiosk/examples.js";
import { MOST_FOUND, found, foundElsewhere } from "../../kiosk/search.js";
import { sharedNote } from "../../kiosk/shared_note.js";
import { leadingAstray, randomFrom } from "./every_search_word.mjs";

/** @import { DirectoryEntry, PlannedService, SearchWords } from "../../ui/types.js" */

const NOTE = { de: "Seit 2015 abgeschafft.", en: "Abolished since 2015." };
const NOT_SINCE_2024 = { de: "Seit 2024 nicht mehr.", en: "Not since 2024." };

const PLAN = {
  languages: ["de", "en"],
  areas: [
    { id: "papers", letter: "A", name: { de: "Ausweise", en: "Papers" } },
    { id: "vehicles", letter: "B", name: { de: "Zulassung", en: "Vehicle registration" } },
    { id: "family", letter: "C", name: { de: "Jugend und Soziales", en: "Youth and social affairs" } },
  ],
  services: [
    service("id-card", "papers", "Personalausweis beantragen", "Apply for an ID card"),
    service("passport", "papers", "Reisepass beantragen", "Apply for a passport"),
    service("registration", "papers", "Wohnsitz anmelden oder ummelden", "Register your home"),
    service("licence-exchange", "vehicles", "Alten Führerschein umtauschen", "Exchange an old driving licence"),
    service("vehicle-new", "vehicles", "Neues Fahrzeug zulassen", "Register a new vehicle"),
    service("vehicle-transfer", "vehicles", "Fahrzeug umschreiben", "Transfer a vehicle"),
    service("vehicle-address", "vehicles", "Adresse im Fahrzeugschein ändern", "Change the address"),
    service("parental-allowance", "family", "Elterngeld", "Parental allowance"),
    service("school-grant", "family", "Schüler-BAföG", "Grant for school pupils"),
    service("kita-card", "family", "Kita-Card", "Day-care card"),
  ],
  search_words: [
    row({ de: ["Kinderreisepass"], en: ["children’s passport"] }, ["passport", "id-card"], NOT_SINCE_2024),
    row({ de: ["Betreuungsgeld", "Kindergeld"], en: ["child care allowance"] }, ["parental-allowance"], NOTE),
    row({ de: ["Auto ummelden", "Halterwechsel"], en: ["change car"] }, ["vehicle-transfer", "vehicle-address"]),
    row({ de: ["Auto anmelden", "Kfz-Zulassung"], en: ["register a car"] }, ["vehicle-new"]),
    row({ de: ["Ummeldung", "Anmeldung", "Umzug"], en: ["moving house"] }, ["registration"]),
  ],
};

/** @type {DirectoryEntry[]} */
const DIRECTORY = [
  entry("Standesamt", "Heiraten, Geburten, Urkunden", "Registry office", "Weddings, births, certificates"),
  entry("Steuern", "Hundesteuer, Personen, Kita-Beitrag", "Taxes", "Dog tax, property tax"),
];

/** @param {string} id @param {string} area @param {string} de @param {string} en @returns {PlannedService} */
function service(id, area, de, en) {
  return { id, area, name: { de, en }, minutes: 10, kinds: ["private"], items: null, precheck: null };
}

/** @param {Record<string, string[]>} words @param {string[]} services @param {SearchWords["note"]} [note] */
function row(words, services, note = null) {
  return { words, services, note };
}

/** @param {string} de @param {string} aboutDe @param {string} en @param {string} aboutEn */
function entry(de, aboutDe, en, aboutEn) {
  const nowhere = { de: "Zimmer 101", en: "Room 101" };
  return { name: { de, en }, about: { de: aboutDe, en: aboutEn }, place: nowhere, hours: nowhere, phone: null };
}

/** @param {string} typed @param {string} [language] */
const ids = (typed, language = "de") => found(PLAN, typed, language).map((find) => find.service.id);

/** @type {[typed: string, first: string][]} */
const SPELLINGS = [
  ["Reisepass", "passport"],
  ["REISEPASS", "passport"],
  ["Reise-Pass", "passport"],
  ["reise pass", "passport"],
  ["reisep", "passport"],
  ["Reisepassverlängerung", "passport"],
  ["Kinderreisepas", "passport"],
  ["Betreungsgeld", "parental-allowance"],
  ["Betruungsgelt", "parental-allowance"],
  ["Elterngeldantrag", "parental-allowance"],
  ["Führerscheinumtausch", "licence-exchange"],
  ["Fuehrerscheinumtausch", "licence-exchange"],
  ["Fürerschein", "licence-exchange"],
  ["fuhrerschein", "licence-exchange"],
  ["umtausch führerschein", "licence-exchange"],
  ["Auto ummelden", "vehicle-transfer"],
  ["Autoummeldung", "vehicle-transfer"],
  ["Auto um melden", "vehicle-transfer"],
  ["Ich möchte bitte mein Auto ummelden!", "vehicle-transfer"],
  ["Umeldung", "registration"],
  ["bafög", "school-grant"],
  ["Bafoeg", "school-grant"],
  ["kita", "kita-card"],
  ["driving license", "licence-exchange"],
  ["moving", "registration"],
];

for (const [typed, first] of SPELLINGS) {
  test(`“${typed}” leads to ${first}`, () => {
    assert.equal(ids(typed)[0], first);
  });
}

test("every word leads where it should, also with a slip of a finger", () => {
  for (const seed of [1, 2, 3]) assert.deepEqual(leadingAstray(PLAN, seed), []);
});

test("the beginning of a word leads to it as soon as it is clear", () => {
  for (const typed of ["Kinderr", "Kinderrei", "Kinderreisep", "Kinderreisepass"]) {
    assert.deepEqual(ids(typed).slice(0, 2), ["passport", "id-card"], typed);
  }
});

test("the note of a word is said with its services, and with no others", () => {
  assert.deepEqual(found(PLAN, "Betreuungsgeld", "de")[0]?.note, NOTE);
  assert.deepEqual(found(PLAN, "Elterngeld", "de")[0]?.note, null);
});

test("the name of an area leads to all that belongs to it", () => {
  assert.deepEqual(new Set(ids("Jugend")), new Set(["parental-allowance", "school-grant", "kita-card"]));
});

test("people type the words of another language, too", () => {
  assert.equal(ids("Reisepass", "en")[0], "passport");
  assert.equal(ids("passport", "de")[0], "passport");
});

test("nobody reads more than six", () => {
  const services = Array.from({ length: 9 }, (_, n) => service(`pass-${n}`, "papers", "Pass", "Passport"));

  assert.equal(found({ ...PLAN, services }, "pass", "de").length, MOST_FOUND);
});

test("one letter is not enough to look for", () => {
  for (const typed of ["", " ", "r", "R-", "é"]) assert.deepEqual(ids(typed), []);
});

test("nonsense finds nothing", () => {
  const random = randomFrom(7);
  const letter = () => "bcdfghjkmnpqrstvwxyz"[Math.floor(random() * 20)];
  const word = () => Array.from({ length: 4 + Math.floor(random() * 9) }, letter).join("");
  const noise = Array.from({ length: 300 }, word);

  for (const typed of ["xqzt", "asdfgh", "qwertz", "hund", "hallo", "!!!", "12345", ...noise]) {
    assert.deepEqual(ids(typed), [], typed);
  }
});

test("a word that another service has exactly is not taken for a mistake", () => {
  assert.ok(!ids("Anmeldung").includes("vehicle-transfer"));
});

test("a row of words for services that the plan does not have leads nowhere", () => {
  const plan = { ...PLAN, search_words: [row({ de: ["Hundemarke"] }, ["dogs"])] };

  assert.deepEqual(found(plan, "Hundemarke", "de"), []);
});

/** @param {string} typed */
function elsewhere(typed) {
  const infoDesk = service("information", "papers", "Auskunft", "Questions");
  const words = row({ de: ["Standesamt", "Perso"] }, ["information"]);
  const plan = { ...PLAN, services: [...PLAN.services, infoDesk], search_words: [...PLAN.search_words, words] };
  return foundElsewhere({ ...plan, directory: DIRECTORY, information_service: "information" }, typed, "de")?.name["en"];
}

test("somebody else in the house is found by her name and by what she does", () => {
  assert.equal(elsewhere("Hundestuer"), "Taxes");
  assert.equal(elsewhere("weddings"), "Registry office");
  assert.equal(elsewhere("xqzt"), undefined);
});

test("she is found even if the info desk knows the word, unless it knows it better", () => {
  assert.equal(elsewhere("standes amt"), "Registry office");
  assert.equal(elsewhere("Perso"), undefined);
});

test("she is not in the way of what the lobby does itself", () => {
  assert.equal(elsewhere("Kita"), undefined);
});

test("what all finds have in common is said once", () => {
  const meant = PLAN.services.slice(0, 2).map((service) => ({ service, note: NOT_SINCE_2024 }));
  const others = PLAN.services.slice(2, 3).map((service) => ({ service, note: null }));

  assert.equal(sharedNote(meant), NOT_SINCE_2024);
  assert.equal(sharedNote([...meant, ...others]), null);
  assert.equal(sharedNote([]), null);
});

test("examples come from all over the list, and none that needs a note", () => {
  assert.deepEqual(examples(PLAN, "de"), ["Auto ummelden", "Auto anmelden", "Ummeldung"]);
  assert.deepEqual(examples({ search_words: [] }, "de"), []);
});

test("the directory goes from A to Z in her language", () => {
  const names = (/** @type {string} */ language) => fromAToZ(DIRECTORY, language).map(({ name }) => name[language]);

  assert.deepEqual(names("de"), ["Standesamt", "Steuern"]);
  assert.deepEqual(names("en"), ["Registry office", "Taxes"]);
});
