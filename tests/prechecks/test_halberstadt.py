"""The Bürgerbüro of Halberstadt: each row and each rule of its pre-checks, and what stands around them."""

from __future__ import annotations

from datetime import date

import pytest

from queue_server.domain.precheck import Result
from queue_server.domain.verdict import Outcome
from queue_server.hours import PlanHours
from queue_server.lobby_file import read_plan, read_plans
from tests.cast import HALBERSTADT_FILE, NORDHAUSEN_FILE
from tests.prechecks.walk import documents, outcome_of

HALBERSTADT = read_plan(HALBERSTADT_FILE)

Answers = dict[str, str]

REQUIRED, HELPFUL, HERE, NOT_NEEDED = "required", "helpful", "here", None
MOST_WORDS_OF_AN_ANSWER = 4
LONGEST_QUESTION = 60  # characters that an eye takes in at a glance
FEWEST_SEARCH_WORDS = 4  # in German, for each service

# What most visitors answer; each case changes some of it.
USUAL: dict[str, Answers] = {
    "id-card": {
        "home-here": "yes",
        "under-16": "no",
        "guardians": "all",
        "previous-id": "same",
        "needed-now": "no",
    },
    "passport": {
        "home-here": "yes",
        "under-18": "no",
        "guardians": "all",
        "previous-id": "same",
        "travelling-soon": "no",
    },
    "family-documents": {"home-here": "yes", "with-children": "yes", "guardians": "all"},
    "collect": {"collecting-for": "me", "representing": "authorised"},
    "registration": {
        "moving-from": "germany",
        "who-moves": "me",
        "representing": "authorised",
        "minor-without-guardian": "no",
        "other-home": "no",
        "nationality": "german",
    },
    "certificate-of-conduct": {
        "conduct-of": "me",
        "registered-here": "here",
        "extended": "no",
        "goes-to": "me",
        "volunteering": "no",
    },
    "trade-register-extract": {
        "extract-about": "me",
        "legal-representative": "yes",
        "seat-here": "yes",
        "goes-to": "me",
    },
}

SAME, CHANGED, NONE, NATURALISED, LOST = (
    {"previous-id": answer} for answer in ("same", "changed", "none", "naturalised", "lost")
)
CHILD = {"id-card": {"under-16": "yes"}, "passport": {"under-18": "yes"}}
FOR_OTHERS = {"collect": {"collecting-for": "other"}, "registration": {"who-moves": "others"}}
MINOR = {"minor-without-guardian": "yes"}
COMPANY = {"extract-about": "company"}

Case = tuple[str, Answers, str, str | None]

NEW_IDENTITY: list[Case] = [
    (service, answers, document, kind)
    for service in ("id-card", "passport")
    for answers, document, kind in (
        (SAME, "old-id", REQUIRED),
        (CHANGED, "old-id", REQUIRED),
        (NONE, "old-id", NOT_NEEDED),
        (NATURALISED, "old-id", NOT_NEEDED),
        (LOST, "old-id", NOT_NEEDED),
        (SAME, "digital-photo", HERE),
        (NONE, "digital-photo", HERE),
        (CHILD[service], "digital-photo", HERE),
        (SAME, "civil-certificate", NOT_NEEDED),
        (CHANGED, "civil-certificate", REQUIRED),
        (NONE, "civil-certificate", REQUIRED),
        (NATURALISED, "civil-certificate", REQUIRED),
        (LOST, "civil-certificate", HELPFUL),
        (NATURALISED, "naturalisation-certificate", REQUIRED),
        (NONE, "naturalisation-certificate", NOT_NEEDED),
        (NATURALISED, "foreign-passport", REQUIRED),
        (NONE, "foreign-passport", NOT_NEEDED),
        (LOST, "loss-report", HERE),
        (SAME, "loss-report", NOT_NEEDED),
        ({}, "guardians-ids", NOT_NEEDED),
        (CHILD[service], "guardians-ids", REQUIRED),
        (CHILD[service] | {"guardians": "absent"}, "guardians-ids", REQUIRED),
        (CHILD[service] | {"guardians": "sole"}, "guardians-ids", REQUIRED),
        (CHILD[service], "guardian-consent", NOT_NEEDED),
        (CHILD[service] | {"guardians": "absent"}, "guardian-consent", REQUIRED),
        (CHILD[service] | {"guardians": "sole"}, "guardian-consent", NOT_NEEDED),
        (CHILD[service], "custody-proof", NOT_NEEDED),
        (CHILD[service] | {"guardians": "sole"}, "custody-proof", REQUIRED),
        (CHILD[service] | {"guardians": "absent"}, "custody-proof", HELPFUL),
    )
]

TRAVEL: list[Case] = [
    ("passport", {"travelling-soon": "yes"}, "travel-booking", HELPFUL),
    ("passport", {"travelling-soon": "no"}, "travel-booking", NOT_NEEDED),
]

FAMILY: list[Case] = [
    ("family-documents", {}, "old-id", REQUIRED),
    ("family-documents", {}, "digital-photo", HERE),
    ("family-documents", {}, "civil-certificate", REQUIRED),
    ("family-documents", {}, "naturalisation-certificate", REQUIRED),
    ("family-documents", {}, "foreign-passport", REQUIRED),
    ("family-documents", {}, "loss-report", HERE),
    ("family-documents", {}, "guardians-ids", REQUIRED),
    ("family-documents", {"with-children": "no"}, "guardians-ids", NOT_NEEDED),
    ("family-documents", {"guardians": "absent"}, "guardian-consent", REQUIRED),
    ("family-documents", {"guardians": "sole"}, "custody-proof", REQUIRED),
]

PROXY: list[Case] = [
    (service, answers, document, kind)
    for service in ("collect", "registration")
    for answers, document, kind in (
        (FOR_OTHERS[service], "power-of-attorney", REQUIRED),
        (FOR_OTHERS[service], "own-id", REQUIRED),
        (FOR_OTHERS[service], "principal-id-copy", REQUIRED),
        (FOR_OTHERS[service], "carer-certificate", NOT_NEEDED),
        (FOR_OTHERS[service] | {"representing": "carer"}, "carer-certificate", REQUIRED),
        (FOR_OTHERS[service] | {"representing": "carer"}, "own-id", REQUIRED),
        (FOR_OTHERS[service] | {"representing": "carer"}, "power-of-attorney", NOT_NEEDED),
        (FOR_OTHERS[service] | {"representing": "carer"}, "principal-id-copy", NOT_NEEDED),
        ({}, "power-of-attorney", NOT_NEEDED),
        ({}, "own-id", NOT_NEEDED),
        ({}, "principal-id-copy", NOT_NEEDED),
        ({}, "carer-certificate", NOT_NEEDED),
    )
]

COLLECTING: list[Case] = [
    ("collect", {}, "old-id", REQUIRED),
    ("collect", {"collecting-for": "other"}, "old-id", REQUIRED),
    ("collect", {"collecting-for": "child"}, "own-id", REQUIRED),
    ("collect", {"collecting-for": "child"}, "power-of-attorney", NOT_NEEDED),
]

MOVING: list[Case] = [
    ("registration", {"nationality": "german"}, "everyones-ids", REQUIRED),
    ("registration", {"nationality": "eu"}, "everyones-ids", REQUIRED),
    ("registration", {"nationality": "other"}, "everyones-ids", NOT_NEEDED),
    ("registration", {"nationality": "other"}, "everyones-passports", REQUIRED),
    ("registration", {"nationality": "eu"}, "everyones-passports", NOT_NEEDED),
    ("registration", {"nationality": "other"}, "residence-title", REQUIRED),
    ("registration", {"nationality": "german"}, "residence-title", NOT_NEEDED),
    ("registration", {}, "landlord-confirmation", HERE),
    ("registration", {"moving-from": "abroad"}, "landlord-confirmation", HERE),
    ("registration", {}, "registration-form", HERE),
    ("registration", {"moving-from": "abroad"}, "family-certificates", REQUIRED),
    ("registration", {"moving-from": "germany"}, "family-certificates", HELPFUL),
    ("registration", {"moving-from": "town"}, "family-certificates", NOT_NEEDED),
    ("registration", MINOR, "guardian-consent", REQUIRED),
    ("registration", MINOR | {"who-moves": "family"}, "guardian-consent", REQUIRED),
    ("registration", {}, "guardian-consent", NOT_NEEDED),
    ("registration", {"other-home": "yes"}, "main-home-statement", HERE),
    ("registration", {"other-home": "no"}, "main-home-statement", NOT_NEEDED),
    ("registration", {"moving-from": "town"}, "vehicle-papers", HELPFUL),
    ("registration", {"moving-from": "germany"}, "vehicle-papers", NOT_NEEDED),
    ("registration", {"moving-from": "abroad"}, "vehicle-papers", NOT_NEEDED),
    ("registration", {"who-moves": "family"}, "power-of-attorney", NOT_NEEDED),
    ("registration", {"who-moves": "child"}, "power-of-attorney", NOT_NEEDED),
    ("registration", {"who-moves": "child"}, "own-id", REQUIRED),
    ("registration", {"who-moves": "child"}, "everyones-ids", REQUIRED),
]

CONDUCT: list[Case] = [
    ("certificate-of-conduct", {}, "id-card", REQUIRED),
    ("certificate-of-conduct", {"conduct-of": "child"}, "id-card", REQUIRED),
    ("certificate-of-conduct", {"conduct-of": "child"}, "birth-certificate", REQUIRED),
    ("certificate-of-conduct", {}, "birth-certificate", NOT_NEEDED),
    ("certificate-of-conduct", {"conduct-of": "represented"}, "id-card", REQUIRED),
    ("certificate-of-conduct", {"conduct-of": "represented"}, "carer-certificate", REQUIRED),
    ("certificate-of-conduct", {"conduct-of": "represented"}, "represented-id", REQUIRED),
    ("certificate-of-conduct", {"conduct-of": "child"}, "carer-certificate", NOT_NEEDED),
    ("certificate-of-conduct", {}, "represented-id", NOT_NEEDED),
    ("certificate-of-conduct", {"extended": "yes"}, "request-letter", REQUIRED),
    ("certificate-of-conduct", {"extended": "no"}, "request-letter", NOT_NEEDED),
    ("certificate-of-conduct", {"goes-to": "authority"}, "authority-details", REQUIRED),
    ("certificate-of-conduct", {"goes-to": "me"}, "authority-details", NOT_NEEDED),
    ("certificate-of-conduct", {"volunteering": "yes"}, "volunteering-proof", REQUIRED),
    ("certificate-of-conduct", {"volunteering": "no"}, "volunteering-proof", NOT_NEEDED),
]

TRADE_REGISTER: list[Case] = [
    ("trade-register-extract", {}, "id-card", REQUIRED),
    ("trade-register-extract", COMPANY, "id-card", REQUIRED),
    ("trade-register-extract", COMPANY, "register-extract", REQUIRED),
    ("trade-register-extract", {}, "register-extract", NOT_NEEDED),
    ("trade-register-extract", COMPANY, "authority-proof", REQUIRED),
    ("trade-register-extract", {"extract-about": "other"}, "authority-proof", REQUIRED),
    ("trade-register-extract", {}, "authority-proof", NOT_NEEDED),
    ("trade-register-extract", {"goes-to": "authority"}, "authority-details", REQUIRED),
    ("trade-register-extract", {"goes-to": "me"}, "authority-details", NOT_NEEDED),
]

CASES = [*NEW_IDENTITY, *TRAVEL, *FAMILY, *PROXY, *COLLECTING, *MOVING, *CONDUCT, *TRADE_REGISTER]


def ended(service: str, changed: Answers) -> Result:
    """Where the questions of a service end for a usual visitor, with some answers changed."""
    result, _ = outcome_of(HALBERSTADT, service, USUAL[service] | changed)
    return result


def needed(service: str, changed: Answers) -> dict[str, str]:
    """The documents of that end, and of which kind they are."""
    return documents(HALBERSTADT, ended(service, changed))


def said(result: Result) -> str:
    """All notes of a result, in German."""
    return " ".join(note.text["de"] for note in result.notes)


@pytest.mark.parametrize(("service", "changed", "document", "kind"), CASES)
def test_each_answer_leads_to_its_documents(
    service: str, changed: Answers, document: str, kind: str | None
) -> None:
    assert needed(service, changed).get(document) == kind


@pytest.mark.parametrize(
    ("service", "expected"),
    [
        ("id-card", ["old-id", "digital-photo"]),
        ("passport", ["old-id", "digital-photo"]),
        ("collect", ["old-id"]),
        (
            "registration",
            ["everyones-ids", "landlord-confirmation", "registration-form", "family-certificates"],
        ),
        ("certificate-of-conduct", ["id-card"]),
        ("trade-register-extract", ["id-card"]),
    ],
)
def test_the_usual_visitor_is_asked_for_nothing_more(service: str, expected: list[str]) -> None:
    assert list(needed(service, {})) == expected


@pytest.mark.parametrize(
    ("service", "changed", "document", "alternatives"),
    [
        ("id-card", {}, "digital-photo", ("office-photo",)),
        ("passport", {}, "digital-photo", ("office-photo",)),
        ("id-card", NATURALISED, "foreign-passport", ("identity-certificate",)),
        ("registration", {}, "landlord-confirmation", ("missing-confirmation", "owner-statement")),
        ("registration", MINOR, "guardian-consent", ("custody-proof",)),
        ("certificate-of-conduct", {}, "id-card", ("passport",)),
        ("trade-register-extract", {}, "id-card", ("passport",)),
    ],
)
def test_one_of_several_documents_is_enough(
    service: str, changed: Answers, document: str, alternatives: tuple[str, ...]
) -> None:
    needs = {need.document: need for need in ended(service, changed).needs}

    assert needs[document].alternatives == alternatives


@pytest.mark.parametrize(
    ("service", "changed", "document"),
    [
        ("family-documents", {}, "old-id"),
        ("family-documents", {}, "civil-certificate"),
        ("family-documents", {}, "naturalisation-certificate"),
        ("family-documents", {}, "foreign-passport"),
        ("family-documents", {}, "loss-report"),
        ("collect", {}, "old-id"),
        ("registration", {"nationality": "other"}, "residence-title"),
        ("registration", {"moving-from": "town"}, "vehicle-papers"),
        ("trade-register-extract", COMPANY, "authority-proof"),
    ],
)
def test_what_does_not_apply_to_her_does_not_keep_her_waiting(
    service: str, changed: Answers, document: str
) -> None:
    result, verdict = outcome_of(HALBERSTADT, service, USUAL[service] | changed, {document: "not_applicable"})

    assert document in documents(HALBERSTADT, result)
    assert verdict.outcome is Outcome.COMPLETE


STOPS = [
    ("id-card", {"home-here": "no"}, "Hauptwohnung"),
    ("passport", {"home-here": "no"}, "Hauptwohnung"),
    ("family-documents", {"home-here": "no"}, "Hauptwohnung"),
    ("certificate-of-conduct", {"conduct-of": "under-14"}, "erst ab 14"),
    ("certificate-of-conduct", {"conduct-of": "other"}, "Vollmacht hilft nicht"),
    ("certificate-of-conduct", {"registered-here": "elsewhere"}, "online"),
    ("certificate-of-conduct", {"registered-here": "abroad"}, "Bundesamt für Justiz"),
    ("trade-register-extract", COMPANY | {"legal-representative": "no"}, "gesetzliche Vertretung"),
    (
        "trade-register-extract",
        {"extract-about": "other", "legal-representative": "no"},
        "gesetzliche Vertretung",
    ),
    ("trade-register-extract", {"seat-here": "no"}, "wo die Person wohnt"),
]


@pytest.mark.parametrize(("service", "changed", "words"), STOPS)
def test_where_nothing_can_be_done_she_is_told_why_and_sent_to_the_information_desk(
    service: str, changed: Answers, words: str
) -> None:
    result, verdict = outcome_of(HALBERSTADT, service, USUAL[service] | changed)

    assert result.stop is not None
    assert words in result.stop.text["de"]
    assert result.stop.service == "information"
    assert verdict.outcome is Outcome.STOPPED


@pytest.mark.parametrize("service", ["collect", "registration"])
def test_moving_and_collecting_never_stop(service: str) -> None:
    precheck = HALBERSTADT.service(service).precheck

    assert precheck is not None
    assert precheck.stops == ()


NOTES = [
    ("id-card", {}, "Bitte kommen Sie selbst; niemand kann Sie vertreten"),
    ("id-card", {}, "Ab 16 Jahren brauchen Sie keine Eltern"),
    ("id-card", CHILD["id-card"], "Das Kind muss mitkommen; niemand kann es vertreten"),
    ("id-card", CHILD["id-card"], "Ab 6 Jahren nehmen wir in der Regel Fingerabdrücke"),
    ("id-card", CHILD["id-card"], "Ein Foto vom Baby"),
    ("id-card", {"needed-now": "yes"}, "vorläufigen Ausweis. Er gilt höchstens 3 Monate"),
    ("id-card", {}, "darf auch jemand mit Vollmacht abholen"),
    ("passport", {}, "Bitte kommen Sie selbst; niemand kann Sie vertreten"),
    ("passport", CHILD["passport"], "Das Kind muss mitkommen, und ein Elternteil auch"),
    ("passport", CHILD["passport"], "genügt, wenn der andere schriftlich zustimmt"),
    ("passport", CHILD["passport"], "Kinderreisepässe gibt es seit 2024 nicht mehr"),
    ("passport", CHILD["passport"], "Ab 6 Jahren nehmen wir in der Regel Fingerabdrücke"),
    ("passport", {"travelling-soon": "yes"}, "zuerst nach dem Express-Pass"),
    ("passport", {}, "darf auch jemand mit Vollmacht abholen"),
    ("family-documents", {}, "Alle müssen mitkommen, auch die Kinder"),
    ("family-documents", {}, "Ab 6 Jahren nehmen wir in der Regel Fingerabdrücke"),
    ("registration", {}, "in den ersten zwei Wochen nach dem Einzug"),
    ("registration", {"moving-from": "germany"}, "Am alten Ort müssen Sie sich nicht abmelden"),
    ("registration", {"who-moves": "family"}, "Eine Person aus der Familie kann für alle kommen"),
    ("registration", {"who-moves": "family"}, "Manchmal verlangt das Amt eine Vollmacht"),
    ("registration", MINOR, "Kinder unter 16 meldet an, bei wem sie einziehen"),
    ("registration", {"nationality": "german"}, "Bringen Sie Personalausweis und Reisepass mit"),
    ("registration", {"other-home": "yes"}, "höchstens 6 Monate"),
    ("registration", {"moving-from": "abroad"}, "höchstens 3 Monate"),
    ("certificate-of-conduct", {}, "Eine Vollmacht gilt hier nicht, auch nicht für Eheleute"),
    ("certificate-of-conduct", {}, "online mit dem Online-Ausweis"),
    ("certificate-of-conduct", {}, "Per Post muss Ihre Unterschrift beglaubigt sein"),
    ("certificate-of-conduct", {}, "Europäisches Führungszeugnis. Das dauert länger"),
    ("trade-register-extract", {}, "Niemand kann Sie vertreten, auch kein Anwalt"),
    ("trade-register-extract", {}, "online mit dem Online-Ausweis"),
    ("trade-register-extract", {}, "beglaubigter Unterschrift darf durch Boten kommen"),
    ("trade-register-extract", {"goes-to": "authority"}, "nur für bestimmte Zwecke"),
    ("trade-register-extract", COMPANY | {"seat-here": "no"}, "In der Regel ist die Stadt zuständig"),
]


@pytest.mark.parametrize(("service", "changed", "words"), NOTES)
def test_each_rule_is_said_to_whom_it_concerns(service: str, changed: Answers, words: str) -> None:
    assert words in said(ended(service, changed))


@pytest.mark.parametrize(
    ("service", "changed", "words"),
    [
        ("id-card", {}, "Das Kind"),
        ("id-card", {}, "vorläufigen Ausweis"),
        ("passport", {}, "Kinderreisepässe"),
        ("passport", {}, "Express-Pass"),
        ("family-documents", {"with-children": "no"}, "Baby"),
        ("registration", {"moving-from": "town"}, "abmelden"),
        ("registration", {}, "höchstens"),
        ("registration", {}, "Kinder unter 16"),
        ("registration", {"nationality": "eu"}, "Personalausweis und Reisepass"),
        ("trade-register-extract", {}, "bestimmte Zwecke"),
    ],
)
def test_no_rule_is_said_to_whom_it_does_not_concern(service: str, changed: Answers, words: str) -> None:
    assert words not in said(ended(service, changed))


@pytest.mark.parametrize(("service", "question"), [("id-card", "under-16"), ("passport", "under-18")])
def test_a_child_is_under_16_for_the_id_card_and_under_18_for_the_passport(
    service: str, question: str
) -> None:
    precheck = HALBERSTADT.service(service).precheck

    assert precheck is not None
    assert [ask.question for ask in precheck.asks if ask.question.startswith("under")] == [question]


@pytest.mark.parametrize(
    ("service", "changed", "document", "instead"),
    [
        ("id-card", {}, "digital-photo", "office-photo"),
        ("passport", {}, "digital-photo", "office-photo"),
        ("id-card", LOST, "loss-report", "loss-report"),
        ("registration", {}, "registration-form", "registration-form"),
        # Most are tenants; a tenant must not sign as an owner.
        ("registration", {}, "landlord-confirmation", "missing-confirmation"),
        ("registration", {"other-home": "yes"}, "main-home-statement", "main-home-statement"),
    ],
)
def test_what_can_be_got_here_does_not_send_her_home(
    service: str, changed: Answers, document: str, instead: str
) -> None:
    _, verdict = outcome_of(HALBERSTADT, service, USUAL[service] | changed, {document: "missing"})

    assert verdict.outcome is Outcome.HERE
    assert verdict.here == (instead,)


@pytest.mark.parametrize("instead", ["owner-statement", "missing-confirmation"])
def test_owners_and_those_who_still_wait_for_the_landlord_sign_a_statement_here(instead: str) -> None:
    _, verdict = outcome_of(
        HALBERSTADT, "registration", USUAL["registration"], {"landlord-confirmation": instead}
    )

    assert (verdict.outcome, verdict.here) == (Outcome.HERE, (instead,))


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("guardians-ids", "wer nicht kommt, gibt eine Kopie mit"),
        ("foreign-passport", "ohne Pass genügt vielleicht eine Bescheinigung"),
    ],
)
def test_the_hint_says_what_may_stand_for_the_document(document: str, words: str) -> None:
    assert words in HALBERSTADT.documents_by_id[document].hint["de"]


def test_a_missing_letter_is_said_plainly_before_she_waits() -> None:
    _, verdict = outcome_of(
        HALBERSTADT,
        "certificate-of-conduct",
        USUAL["certificate-of-conduct"] | {"extended": "yes"},
        {"request-letter": "missing"},
    )

    assert (verdict.outcome, verdict.missing) == (Outcome.MISSING, ("request-letter",))


def test_a_proof_of_the_trip_only_helps() -> None:
    _, verdict = outcome_of(
        HALBERSTADT,
        "passport",
        USUAL["passport"] | {"travelling-soon": "yes"},
        {"travel-booking": "missing"},
    )

    assert (verdict.outcome, verdict.helpful) == (Outcome.HELPFUL, ("travel-booking",))


@pytest.mark.parametrize("service", USUAL)
def test_whoever_has_everything_is_told_so(service: str) -> None:
    _, verdict = outcome_of(HALBERSTADT, service, USUAL[service])

    assert verdict.outcome is Outcome.COMPLETE


def test_the_information_desk_asks_nothing() -> None:
    assert HALBERSTADT.information_service == "information"
    assert HALBERSTADT.tree("information") is None


def test_answers_are_short_enough_for_a_button() -> None:
    texts = [
        text
        for question in HALBERSTADT.questions
        for answer in question.answers
        for text in answer.text.values()
    ]

    assert [text for text in texts if len(text.split()) > MOST_WORDS_OF_AN_ANSWER] == []


def test_questions_are_short_enough_for_a_glance() -> None:
    texts = [text for question in HALBERSTADT.questions for text in question.text.values()]

    assert [text for text in texts if len(text) > LONGEST_QUESTION] == []


def test_no_fee_is_named_as_the_office_sets_its_own() -> None:
    text = HALBERSTADT_FILE.read_text(encoding="utf-8")

    assert [word for word in ("€", "Euro ", "EUR") if word in text] == []


@pytest.mark.parametrize("service", [service.id for service in HALBERSTADT.services])
def test_every_service_is_found_by_everyday_words(service: str) -> None:
    words = [word for row in HALBERSTADT.search_words if service in row.services for word in row.words["de"]]

    assert len(words) >= FEWEST_SEARCH_WORDS


@pytest.mark.parametrize(
    ("word", "service"),
    [
        ("Perso", "id-card"),
        ("Ausweis verlängern", "id-card"),
        ("umziehen", "registration"),
        ("neue Adresse", "registration"),
        ("Wohnsitz", "registration"),
        ("Anmeldung", "registration"),
        ("Ummeldung", "registration"),
        ("polizeiliches Führungszeugnis", "certificate-of-conduct"),
        ("Gewerbeauskunft", "trade-register-extract"),
        ("Perso weg", "id-card"),
        ("Auslandsreise", "passport"),
        ("WG", "registration"),
        ("umgezogen", "registration"),
        ("Strafregister", "certificate-of-conduct"),
        ("Gewerbeschein", "information"),
        ("Meldebescheinigung", "information"),
        ("PIN vergessen", "information"),
    ],
)
def test_words_lead_where_they_are_meant(word: str, service: str) -> None:
    rows = [row for row in HALBERSTADT.search_words if word in row.words["de"]]

    assert [row.services for row in rows] == [(service,)]


def test_no_word_stands_in_two_rows() -> None:
    for language in HALBERSTADT.languages:
        words = [word.casefold() for row in HALBERSTADT.search_words for word in row.words[language]]

        assert sorted(words) == sorted(set(words))


def test_the_abolished_childrens_passport_leads_to_its_successors() -> None:
    row = next(row for row in HALBERSTADT.search_words if "Kinderreisepass" in row.words["de"])

    assert set(row.services) == {"passport", "id-card"}
    assert row.note is not None
    assert "seit 2024 nicht mehr" in row.note["de"]


def test_one_desk_serves_everything_as_it_works_through_the_online_bookings() -> None:
    assert set(HALBERSTADT.desk("desk-1").serves) == {service.id for service in HALBERSTADT.services}


def test_the_only_display_points_to_every_desk() -> None:
    [display] = HALBERSTADT.displays

    assert (display.diagonal_inches, display.farthest_seat_metres) == (43, 4)
    assert set(display.arrows) == {desk.id for desk in HALBERSTADT.desks}


def test_only_the_family_is_asked_for_how_many() -> None:
    assert [service.id for service in HALBERSTADT.services if service.items] == ["family-documents"]


def test_the_office_is_closed_on_a_holiday_of_its_state() -> None:
    epiphany = date(2027, 1, 6)  # a holiday in Saxony-Anhalt, and a Wednesday

    opens = [
        span.opens.astimezone(HALBERSTADT.zone).date() for span in PlanHours(HALBERSTADT).spans(epiphany)
    ]

    assert epiphany not in opens


def test_both_shipped_files_stand_side_by_side() -> None:
    plans = read_plans([NORDHAUSEN_FILE, HALBERSTADT_FILE])

    assert [plan.id for plan in plans] == ["nordhausen", "halberstadt"]
