"""The service centre of Nordhausen: each row and each rule of its pre-checks, and what stands around them."""

from __future__ import annotations

import pytest

from queue_server.domain.precheck import Result, ways_through
from queue_server.domain.ticket import VisitorKind
from queue_server.domain.verdict import Outcome, Verdict
from queue_server.lobby_file import read_plan
from tests.cast import NORDHAUSEN_FILE
from tests.prechecks.walk import documents, outcome_of

NORDHAUSEN = read_plan(NORDHAUSEN_FILE)

Answers = dict[str, str]
Case = tuple[str, Answers, str, str | None]  # service, changed answers, document, of which kind it is

REQUIRED, HELPFUL, HERE, NOT_NEEDED = "required", "helpful", "here", None
MOST_WORDS_OF_AN_ANSWER = 4
LONGEST_QUESTION = 60  # characters that an eye takes in at a glance
FEWEST_SEARCH_WORDS = 4  # in German, for each service
WITH_KEEPER = ("vehicle-new", "vehicle-transfer", "vehicle-reregistration")

# What most visitors answer; each case changes some of it.
USUAL: dict[str, Answers] = {
    "vehicle-new": {
        "keeper-home": "yes",
        "title-exists": "yes",
        "financed": "no",
        "title-arrived": "yes",
        "imported-used": "no",
        "acting-for": "myself",
        "representing": "authorised",
    },
    "vehicle-transfer": {
        "keeper-change": "new",
        "keeper-home": "yes",
        "financed": "no",
        "title-arrived": "yes",
        "still-registered": "yes",
        "keep-number": "yes",
        "acting-for": "myself",
        "representing": "authorised",
    },
    "vehicle-reregistration": {
        "same-keeper": "yes",
        "keeper-home": "yes",
        "off-road-long": "no",
        "number-reserved": "yes",
        "acting-for": "myself",
        "representing": "authorised",
    },
    "vehicle-deregistration": {"plates-here": "yes", "papers-here": "yes", "scrapped": "no"},
    "licence-exchange": {"licence-kind": "paper", "issued-elsewhere": "no", "heavy-and-fifty": "no"},
    "licence-foreign": {
        "licence-origin": "other",
        "licence-classes": "car",
        "licence-valid": "yes",
        "stayed-here": "yes",
    },
    "licence-collect": {"licence-purpose": "collect"},
    "parental-allowance": {
        "child-with-you": "yes",
        "income": "employed",
        "maternity-benefit": "no",
        "outside-eu": "no",
    },
    "maintenance-advance": {
        "child-alone": "yes",
        "child-age": "under-12",
        "paternity": "married",
        "maintenance-ordered": "no",
        "outside-eu": "no",
    },
    "disability-card": {
        "degree-50": "yes",
        "card-reason": "new",
        "ten-or-older": "yes",
        "for-another": "no",
        "representing": "authorised",
    },
    "kita-card": {"child-in-district": "yes", "start-later": "no", "sole-custody": "no"},
}

MYSELF, OTHER, FIRM, MINOR = ({"acting-for": answer} for answer in ("myself", "other", "firm", "minor"))
FOR_OTHERS = dict.fromkeys(WITH_KEEPER, OTHER) | {"disability-card": {"for-another": "other"}}
CARER = {"representing": "carer"}
ARRIVED, NOT_ARRIVED, UNSURE = (
    {"financed": "yes", "title-arrived": answer} for answer in ("yes", "no", "unsure")
)
NO_TITLE = {"title-exists": "no"}
NEW_NUMBER = {"keep-number": "no"}
DEREGISTERED = {"still-registered": "no"}
CAR, TRUCK, BUS = ({"licence-classes": answer} for answer in ("car", "truck", "bus"))
EU, ANNEX_11, ELSEWHERE, UNKNOWN = (
    {"licence-origin": answer} for answer in ("eu", "annex-11", "other", "unsure")
)

PROXY: list[Case] = [
    (service, answers, document, kind)
    for service, other in FOR_OTHERS.items()
    for answers, document, kind in (
        (other, "power-of-attorney", REQUIRED),
        (other, "own-id", REQUIRED),
        (other, "principal-id-copy", REQUIRED),
        (other, "carer-certificate", NOT_NEEDED),
        (other, "id-card", NOT_NEEDED),
        (other | CARER, "carer-certificate", REQUIRED),
        (other | CARER, "own-id", REQUIRED),
        (other | CARER, "power-of-attorney", NOT_NEEDED),
        (other | CARER, "principal-id-copy", NOT_NEEDED),
        ({}, "power-of-attorney", NOT_NEEDED),
        ({}, "own-id", NOT_NEEDED),
        ({}, "principal-id-copy", NOT_NEEDED),
        ({}, "carer-certificate", NOT_NEEDED),
    )
]

KEEPER: list[Case] = [
    (service, answers, document, kind)
    for service in WITH_KEEPER
    for answers, document, kind in (
        (MYSELF, "id-card", REQUIRED),
        (FIRM, "id-card", REQUIRED),
        (MINOR, "id-card", REQUIRED),
        (OTHER, "tax-consent", REQUIRED),
        (OTHER | CARER, "tax-consent", REQUIRED),
        (MYSELF, "tax-consent", NOT_NEEDED),
        (FIRM, "register-extract", REQUIRED),
        (MYSELF, "register-extract", NOT_NEEDED),
        (OTHER, "register-extract", NOT_NEEDED),
        (FIRM, "power-of-attorney", REQUIRED),
        (FIRM, "principal-id-copy", REQUIRED),
        (FIRM, "tax-consent", REQUIRED),
        (MINOR, "parents-consent", REQUIRED),
        (MINOR, "custody-proof", REQUIRED),
        (MYSELF, "parents-consent", NOT_NEEDED),
        (MYSELF, "custody-proof", NOT_NEEDED),
        *((whoever, "evb-number", HERE) for whoever in (MYSELF, OTHER, FIRM, MINOR)),
        (MYSELF, "sepa-mandate", HERE),
        *((whoever, "sepa-mandate", REQUIRED) for whoever in (OTHER, FIRM, MINOR)),
    )
]

NEW: list[Case] = [
    ("vehicle-new", {}, "zb2", REQUIRED),
    ("vehicle-new", ARRIVED, "zb2", NOT_NEEDED),
    ("vehicle-new", NO_TITLE, "zb2", NOT_NEEDED),
    ("vehicle-new", ARRIVED, "vehicle-id-number", REQUIRED),
    ("vehicle-new", UNSURE, "vehicle-id-number", REQUIRED),
    ("vehicle-new", {}, "vehicle-id-number", NOT_NEEDED),
    ("vehicle-new", {}, "coc", REQUIRED),
    ("vehicle-new", NO_TITLE, "coc", REQUIRED),
    ("vehicle-new", NO_TITLE, "purchase-contract", REQUIRED),
    ("vehicle-new", {}, "purchase-contract", NOT_NEEDED),
    ("vehicle-new", {}, "plate-reservation", HELPFUL),
    ("vehicle-new", {}, "new-plates", HERE),
]

TRANSFER: list[Case] = [
    ("vehicle-transfer", {}, "zb1", REQUIRED),
    ("vehicle-transfer", DEREGISTERED, "zb1", REQUIRED),
    ("vehicle-transfer", {}, "zb2", REQUIRED),
    ("vehicle-transfer", {"keeper-change": "moved-here"}, "zb2", REQUIRED),
    ("vehicle-transfer", ARRIVED, "zb2", NOT_NEEDED),
    ("vehicle-transfer", ARRIVED, "vehicle-id-number", REQUIRED),
    ("vehicle-transfer", UNSURE, "vehicle-id-number", REQUIRED),
    ("vehicle-transfer", {}, "vehicle-id-number", NOT_NEEDED),
    ("vehicle-transfer", {}, "inspection-report", REQUIRED),
    ("vehicle-transfer", DEREGISTERED, "inspection-report", REQUIRED),
    ("vehicle-transfer", {}, "safety-report", REQUIRED),
    ("vehicle-transfer", NEW_NUMBER, "old-plates", REQUIRED),
    ("vehicle-transfer", {}, "old-plates", NOT_NEEDED),
    ("vehicle-transfer", DEREGISTERED, "old-plates", NOT_NEEDED),
    ("vehicle-transfer", NEW_NUMBER, "new-plates", HERE),
    ("vehicle-transfer", DEREGISTERED, "new-plates", HERE),
    ("vehicle-transfer", {}, "new-plates", NOT_NEEDED),
    ("vehicle-transfer", NEW_NUMBER, "plate-reservation", HELPFUL),
    ("vehicle-transfer", DEREGISTERED, "plate-reservation", HELPFUL),
    ("vehicle-transfer", {}, "plate-reservation", NOT_NEEDED),
]

REREGISTRATION: list[Case] = [
    ("vehicle-reregistration", {}, "zb1", REQUIRED),
    ("vehicle-reregistration", {}, "zb2", REQUIRED),
    ("vehicle-reregistration", {}, "inspection-report", REQUIRED),
    ("vehicle-reregistration", {}, "safety-report", REQUIRED),
    ("vehicle-reregistration", {"number-reserved": "yes"}, "old-plates", REQUIRED),
    ("vehicle-reregistration", {"number-reserved": "yes"}, "plate-reservation", REQUIRED),
    ("vehicle-reregistration", {"number-reserved": "yes"}, "new-plates", NOT_NEEDED),
    ("vehicle-reregistration", {"number-reserved": "no"}, "old-plates", NOT_NEEDED),
    ("vehicle-reregistration", {"number-reserved": "no"}, "plate-reservation", HELPFUL),
    ("vehicle-reregistration", {"number-reserved": "no"}, "new-plates", HERE),
]

DEREGISTRATION: list[Case] = [
    ("vehicle-deregistration", {"plates-here": "yes"}, "plates", REQUIRED),
    ("vehicle-deregistration", {"plates-here": "no"}, "plates", NOT_NEEDED),
    ("vehicle-deregistration", {"plates-here": "no"}, "loss-statement", HERE),
    ("vehicle-deregistration", {"plates-here": "yes"}, "loss-statement", NOT_NEEDED),
    ("vehicle-deregistration", {"papers-here": "yes"}, "zb1", REQUIRED),
    ("vehicle-deregistration", {"papers-here": "no"}, "zb1", NOT_NEEDED),
    ("vehicle-deregistration", {"papers-here": "no"}, "zb2", REQUIRED),
    ("vehicle-deregistration", {"papers-here": "yes"}, "zb2", NOT_NEEDED),
    ("vehicle-deregistration", {"scrapped": "yes"}, "scrapping-certificate", REQUIRED),
    ("vehicle-deregistration", {"scrapped": "no"}, "scrapping-certificate", NOT_NEEDED),
    ("vehicle-deregistration", {"scrapped": "no"}, "not-scrapped-statement", HERE),
    ("vehicle-deregistration", {"scrapped": "yes"}, "not-scrapped-statement", NOT_NEEDED),
    ("vehicle-deregistration", {}, "id-card", HELPFUL),
    ("vehicle-deregistration", {}, "power-of-attorney", NOT_NEEDED),
]

OTHER_VEHICLES: list[Case] = [
    ("vehicle-address-or-name", {}, "zb1", REQUIRED),
    ("vehicle-address-or-name", {}, "id-card", REQUIRED),
    ("vehicle-short-term-plates", {}, "id-card", REQUIRED),
    ("vehicle-short-term-plates", {}, "evb-number", HERE),
    ("vehicle-short-term-plates", {}, "inspection-report", REQUIRED),
    ("vehicle-trade-plates", {}, "trade-registration", REQUIRED),
    ("vehicle-trade-plates", {}, "proof-of-reliability", REQUIRED),
]

EXCHANGE: list[Case] = [
    ("licence-exchange", {}, "licence", REQUIRED),
    ("licence-exchange", {}, "id-card", REQUIRED),
    ("licence-exchange", {}, "biometric-photo", REQUIRED),
    ("licence-exchange", {"issued-elsewhere": "yes"}, "record-copy", REQUIRED),
    ("licence-exchange", {"issued-elsewhere": "no"}, "record-copy", NOT_NEEDED),
    ("licence-exchange", {"licence-kind": "card"}, "record-copy", NOT_NEEDED),
    ("licence-exchange", {"heavy-and-fifty": "yes"}, "eye-report", REQUIRED),
    ("licence-exchange", {"heavy-and-fifty": "yes"}, "medical-report", REQUIRED),
    ("licence-exchange", {}, "eye-report", NOT_NEEDED),
    ("licence-exchange", {}, "medical-report", NOT_NEEDED),
    ("licence-exchange", {}, "application-form", HERE),
    ("licence-collect", {}, "id-card", REQUIRED),
    ("licence-collect", {}, "licence", REQUIRED),
    ("licence-collect", {}, "biometric-photo", NOT_NEEDED),
    ("licence-collect", {"licence-purpose": "international"}, "licence", REQUIRED),
    ("licence-collect", {"licence-purpose": "international"}, "biometric-photo", REQUIRED),
]

FOREIGN: list[Case] = [
    *(
        ("licence-foreign", origin, document, REQUIRED)
        for origin in (EU, ANNEX_11, ELSEWHERE, UNKNOWN)
        for document in ("foreign-licence", "id-card", "biometric-photo", "translation", "holding-proof")
    ),
    ("licence-foreign", {"stayed-here": "no"}, "extended-registration", REQUIRED),
    ("licence-foreign", {"stayed-here": "yes"}, "extended-registration", NOT_NEEDED),
    *(
        ("licence-foreign", origin | CAR, document, kind)
        for document in ("eye-test", "first-aid")
        for origin, kind in (
            (EU, REQUIRED),
            (ANNEX_11, NOT_NEEDED),
            (ELSEWHERE, REQUIRED),
            (UNKNOWN, REQUIRED),
        )
    ),
    *(
        ("licence-foreign", origin | heavy, document, kind)
        for heavy in (TRUCK, BUS)
        for origin, document, kind in (
            (EU, "medical-report", REQUIRED),
            (ELSEWHERE, "medical-report", REQUIRED),
            (EU, "eye-report", REQUIRED),
            (ELSEWHERE, "eye-report", REQUIRED),
            (ELSEWHERE, "eye-test", NOT_NEEDED),
            (EU, "first-aid", NOT_NEEDED),
            (ANNEX_11, "first-aid", REQUIRED),
            (ELSEWHERE, "first-aid", REQUIRED),
            (UNKNOWN, "first-aid", REQUIRED),
        )
    ),
    ("licence-foreign", CAR, "medical-report", NOT_NEEDED),
    ("licence-foreign", CAR, "eye-report", NOT_NEEDED),
    ("licence-foreign", ELSEWHERE, "driving-school", REQUIRED),
    ("licence-foreign", UNKNOWN, "driving-school", REQUIRED),
    ("licence-foreign", EU, "driving-school", NOT_NEEDED),
    ("licence-foreign", ANNEX_11, "driving-school", NOT_NEEDED),
]

PARENTS: list[Case] = [
    ("parental-allowance", {}, "parental-form", HERE),
    ("parental-allowance", {}, "birth-certificate-parental", REQUIRED),
    ("parental-allowance", {}, "parents-ids", REQUIRED),
    ("parental-allowance", {"income": "employed"}, "pay-slips", REQUIRED),
    ("parental-allowance", {"income": "both"}, "pay-slips", REQUIRED),
    ("parental-allowance", {"income": "self-employed"}, "pay-slips", NOT_NEEDED),
    ("parental-allowance", {"income": "none"}, "pay-slips", NOT_NEEDED),
    ("parental-allowance", {"income": "self-employed"}, "tax-assessment", REQUIRED),
    ("parental-allowance", {"income": "both"}, "tax-assessment", REQUIRED),
    ("parental-allowance", {"income": "employed"}, "tax-assessment", NOT_NEEDED),
    ("parental-allowance", {"income": "none"}, "tax-assessment", NOT_NEEDED),
    ("parental-allowance", {"maternity-benefit": "yes"}, "maternity-benefit-proof", REQUIRED),
    ("parental-allowance", {"maternity-benefit": "yes"}, "employer-supplement-proof", REQUIRED),
    ("parental-allowance", {"maternity-benefit": "no"}, "maternity-benefit-proof", NOT_NEEDED),
    ("parental-allowance", {"maternity-benefit": "no"}, "employer-supplement-proof", NOT_NEEDED),
    ("parental-allowance", {"outside-eu": "yes"}, "residence-title", REQUIRED),
    ("parental-allowance", {"outside-eu": "no"}, "residence-title", NOT_NEEDED),
]

MAINTENANCE: list[Case] = [
    ("maintenance-advance", {}, "id-card", REQUIRED),
    ("maintenance-advance", {}, "child-birth-certificate", REQUIRED),
    ("maintenance-advance", {}, "residence-confirmation", HERE),
    ("maintenance-advance", {}, "separation-proof", REQUIRED),
    ("maintenance-advance", {"paternity": "recognised"}, "paternity-proof", REQUIRED),
    ("maintenance-advance", {"paternity": "married"}, "paternity-proof", NOT_NEEDED),
    ("maintenance-advance", {"paternity": "no"}, "paternity-proof", NOT_NEEDED),
    ("maintenance-advance", {"maintenance-ordered": "yes"}, "maintenance-title", REQUIRED),
    ("maintenance-advance", {"maintenance-ordered": "no"}, "maintenance-title", NOT_NEEDED),
    ("maintenance-advance", {}, "payment-proof", REQUIRED),
    ("maintenance-advance", {}, "effort-proof", REQUIRED),
    ("maintenance-advance", {"child-age": "under-12"}, "jobcenter-notice", NOT_NEEDED),
    ("maintenance-advance", {"child-age": "from-12"}, "jobcenter-notice", REQUIRED),
    ("maintenance-advance", {"child-age": "from-15"}, "jobcenter-notice", REQUIRED),
    ("maintenance-advance", {"child-age": "under-12"}, "school-certificate", NOT_NEEDED),
    ("maintenance-advance", {"child-age": "from-12"}, "school-certificate", NOT_NEEDED),
    ("maintenance-advance", {"child-age": "from-15"}, "school-certificate", REQUIRED),
    ("maintenance-advance", {"outside-eu": "yes"}, "residence-title", REQUIRED),
    ("maintenance-advance", {"outside-eu": "no"}, "residence-title", NOT_NEEDED),
]

DISABILITY: list[Case] = [
    ("disability-card", {}, "disability-notice", REQUIRED),
    ("disability-card", {"ten-or-older": "yes"}, "paper-photo", REQUIRED),
    ("disability-card", {"ten-or-older": "no"}, "paper-photo", NOT_NEEDED),
    ("disability-card", {}, "id-card", REQUIRED),
    ("disability-card", {"for-another": "child"}, "id-card", REQUIRED),
    ("disability-card", {"for-another": "child"}, "power-of-attorney", NOT_NEEDED),
    ("disability-card", {"card-reason": "renewal"}, "old-disability-card", REQUIRED),
    ("disability-card", {"card-reason": "new"}, "old-disability-card", NOT_NEEDED),
    ("disability-card", {"card-reason": "lost"}, "old-disability-card", NOT_NEEDED),
    ("disability-card", {"card-reason": "lost"}, "loss-statement", HERE),
    ("disability-card", {"card-reason": "new"}, "loss-statement", NOT_NEEDED),
    ("disability-card", {"card-reason": "renewal"}, "loss-statement", NOT_NEEDED),
]

KITA: list[Case] = [
    ("kita-card", {}, "child-birth-certificate", REQUIRED),
    ("kita-card", {}, "parents-ids", REQUIRED),
    ("kita-card", {"sole-custody": "yes"}, "custody-proof", REQUIRED),
    ("kita-card", {"sole-custody": "no"}, "custody-proof", NOT_NEEDED),
    ("kita-card", {}, "kita-place", HELPFUL),
    ("kita-subsidy", {}, "income-proof", REQUIRED),
    ("kita-subsidy", {}, "kita-contract", REQUIRED),
]

OTHERS: list[Case] = [
    ("school-grant", {}, "school-grant-forms", REQUIRED),
    ("school-grant", {}, "school-certificate", REQUIRED),
    ("school-grant", {}, "parents-income", REQUIRED),
    ("blind-allowance", {}, "disability-notice", REQUIRED),
    ("blind-allowance", {}, "id-card", REQUIRED),
    ("blind-allowance", {}, "bank-details", REQUIRED),
    ("waste-advice", {}, "fee-notice", HELPFUL),
    ("waste-fees", {}, "fee-notice", HELPFUL),
]

CASES = [
    *PROXY,
    *KEEPER,
    *NEW,
    *TRANSFER,
    *REREGISTRATION,
    *DEREGISTRATION,
    *OTHER_VEHICLES,
    *EXCHANGE,
    *FOREIGN,
    *PARENTS,
    *MAINTENANCE,
    *DISABILITY,
    *KITA,
    *OTHERS,
]


def answered(service: str, changed: Answers, marks: Answers | None = None) -> tuple[Result, Verdict]:
    """Where a usual visitor ends who answers some questions differently."""
    return outcome_of(NORDHAUSEN, service, USUAL.get(service, {}) | changed, marks)


def needed(service: str, changed: Answers) -> dict[str, str]:
    """The documents of that end, and of which kind they are."""
    return documents(NORDHAUSEN, answered(service, changed)[0])


def said(service: str, changed: Answers) -> str:
    """All notes of that end, in German."""
    result, _ = answered(service, changed)
    return " ".join(note.text["de"] for note in result.notes)


def names(changed: Answers) -> str:
    return " and ".join(f"{question} {answer}" for question, answer in changed.items()) or "the usual answers"


def spoken(value: Answers | str | None) -> str:
    """A value of a case, as its name says it."""
    return names(value) if isinstance(value, dict) else str(value)


def row_name(case: Case) -> str:
    """Such as “vehicle-new, financed no: zb2 is required”."""
    service, changed, document, kind = case
    return f"{service}, {names(changed)}: {document} is {kind or 'not needed'}"


@pytest.mark.parametrize("case", CASES, ids=row_name)
def test_each_answer_leads_to_its_documents(case: Case) -> None:
    service, changed, document, kind = case

    assert needed(service, changed).get(document) == kind


@pytest.mark.parametrize(
    ("service", "expected"),
    [
        ("vehicle-new", "id-card evb-number sepa-mandate zb2 coc plate-reservation new-plates"),
        ("vehicle-transfer", "id-card evb-number sepa-mandate zb1 zb2 inspection-report safety-report"),
        (
            "vehicle-reregistration",
            """id-card evb-number sepa-mandate zb1 zb2 inspection-report safety-report old-plates
                plate-reservation""",
        ),
        ("vehicle-deregistration", "plates zb1 not-scrapped-statement id-card"),
        ("vehicle-address-or-name", "zb1 id-card"),
        ("vehicle-short-term-plates", "id-card evb-number inspection-report"),
        ("vehicle-trade-plates", "trade-registration proof-of-reliability"),
        ("licence-exchange", "licence id-card biometric-photo application-form"),
        (
            "licence-foreign",
            """foreign-licence id-card biometric-photo translation holding-proof eye-test first-aid
                driving-school""",
        ),
        ("licence-collect", "id-card licence"),
        ("parental-allowance", "parental-form birth-certificate-parental parents-ids pay-slips"),
        (
            "maintenance-advance",
            """id-card child-birth-certificate residence-confirmation separation-proof payment-proof
                effort-proof""",
        ),
        ("disability-card", "disability-notice paper-photo id-card"),
        ("kita-card", "child-birth-certificate parents-ids kita-place"),
        ("kita-subsidy", "income-proof kita-contract"),
        ("school-grant", "school-grant-forms school-certificate parents-income"),
        ("blind-allowance", "disability-notice id-card bank-details"),
        ("waste-advice", "fee-notice"),
        ("waste-fees", "fee-notice"),
    ],
)
def test_the_usual_visitor_is_asked_for_nothing_more(service: str, expected: str) -> None:
    assert set(needed(service, {})) == set(expected.split())


@pytest.mark.parametrize(
    ("service", "changed", "document", "alternative"),
    [
        *((service, MYSELF, "id-card", "passport-and-address") for service in WITH_KEEPER),
        *((service, FIRM, "register-extract", "trade-registration") for service in WITH_KEEPER),
        *((service, MYSELF, "sepa-mandate", "sepa-form") for service in WITH_KEEPER),
        ("vehicle-address-or-name", {}, "id-card", "passport-and-address"),
        ("vehicle-short-term-plates", {}, "id-card", "passport-and-address"),
        ("vehicle-deregistration", {}, "id-card", "passport"),
        ("licence-exchange", {}, "id-card", "passport"),
        ("licence-foreign", {}, "id-card", "passport"),
        ("licence-collect", {}, "id-card", "passport"),
        ("maintenance-advance", {}, "id-card", "passport"),
        ("maintenance-advance", {"child-age": "from-15"}, "school-certificate", "child-pay-slip"),
        ("disability-card", {}, "id-card", "passport"),
        ("blind-allowance", {}, "id-card", "passport"),
        ("waste-fees", {}, "fee-notice", "customer-number"),
    ],
    ids=spoken,
)
def test_one_of_two_documents_is_enough(
    service: str, changed: Answers, document: str, alternative: str
) -> None:
    result, _ = answered(service, changed)
    needs = {need.document: need for need in result.needs}

    assert needs[document].alternatives == (alternative,)


@pytest.mark.parametrize(
    ("service", "changed", "document"),
    [
        *(
            (service, FIRM, document)
            for service in WITH_KEEPER
            for document in ("power-of-attorney", "principal-id-copy", "tax-consent")
        ),
        *((service, MINOR, "custody-proof") for service in WITH_KEEPER),
        ("vehicle-new", {}, "coc"),
        ("vehicle-new", {}, "plate-reservation"),
        ("vehicle-transfer", {}, "safety-report"),
        ("vehicle-transfer", NEW_NUMBER, "plate-reservation"),
        ("vehicle-reregistration", {}, "zb2"),
        ("vehicle-reregistration", {}, "safety-report"),
        ("vehicle-reregistration", {"number-reserved": "no"}, "plate-reservation"),
        ("licence-foreign", EU, "translation"),
        ("licence-foreign", {}, "holding-proof"),
        ("licence-foreign", EU, "eye-test"),
        ("licence-foreign", EU, "first-aid"),
        ("licence-foreign", {}, "driving-school"),
        ("licence-collect", {}, "licence"),
        ("parental-allowance", {"maternity-benefit": "yes"}, "employer-supplement-proof"),
        ("maintenance-advance", {}, "separation-proof"),
        ("maintenance-advance", {"child-age": "from-12"}, "jobcenter-notice"),
        ("kita-card", {}, "kita-place"),
    ],
    ids=spoken,
)
def test_what_does_not_apply_to_her_does_not_keep_her_waiting(
    service: str, changed: Answers, document: str
) -> None:
    _, verdict = answered(service, changed, {document: "not_applicable"})

    assert verdict.outcome is Outcome.COMPLETE


@pytest.mark.parametrize(
    ("service", "changed", "words", "instead"),
    [
        ("vehicle-new", {"keeper-home": "no"}, "wo der Halter wohnt oder die Firma ihren Sitz hat", None),
        ("vehicle-new", NOT_ARRIVED, "Ihre Bank muss zuerst den Fahrzeugbrief", None),
        ("vehicle-new", NOT_ARRIVED, "bringen Sie dann die Fahrgestellnummer mit", None),
        ("vehicle-new", NO_TITLE | {"imported-used": "yes"}, "gebrauchte Fahrzeuge aus dem Ausland", None),
        ("vehicle-transfer", {"keeper-home": "no"}, "wo der Halter wohnt oder die Firma", None),
        ("vehicle-transfer", NOT_ARRIVED, "Ihre Bank muss zuerst den Fahrzeugbrief", None),
        (
            "vehicle-transfer",
            {"keeper-change": "moved-within"},
            "ändern wir nur Ihre Adresse",
            "vehicle-address-or-name",
        ),
        ("vehicle-reregistration", {"keeper-home": "no"}, "wo der Halter wohnt oder die Firma", None),
        ("vehicle-reregistration", {"same-keeper": "no"}, "eine Umschreibung", "vehicle-transfer"),
        ("parental-allowance", {"child-with-you": "no"}, "geboren ist und bei Ihnen wohnt", None),
        ("maintenance-advance", {"child-alone": "no"}, "Kinder unter 18", None),
        ("disability-card", {"degree-50": "no"}, "Antrag auf Feststellung", None),
        ("kita-card", {"child-in-district": "no"}, "meist nur dort, wo das Kind wohnt", None),
        ("kita-card", {"start-later": "yes"}, "etwa sechs Monate vorher", None),
    ],
    ids=spoken,
)
def test_where_nothing_can_be_done_she_is_told_why_and_what_to_take_instead(
    service: str, changed: Answers, words: str, instead: str | None
) -> None:
    result, verdict = answered(service, changed)

    assert result.stop is not None
    assert words in result.stop.text["de"]
    assert result.stop.service == instead
    assert verdict.outcome is Outcome.STOPPED


def test_whoever_moved_here_is_not_asked_where_she_lives() -> None:
    answers = USUAL["vehicle-transfer"] | {"keeper-change": "moved-here"}
    del answers["keeper-home"]

    result, _ = outcome_of(NORDHAUSEN, "vehicle-transfer", answers)

    assert result.stop is None


NOTES = [
    *(
        (service, {}, "Mit offener Kfz-Steuer oder offenen Gebühren geht es meist nicht")
        for service in WITH_KEEPER
    ),
    *(
        (service, FIRM, "Für Autohändler gibt es vielleicht einen eigenen Schalter")
        for service in WITH_KEEPER
    ),
    *((service, FIRM, "Registerauszug und Gewerbeanmeldung") for service in WITH_KEEPER),
    ("vehicle-new", NO_TITLE, "Vielleicht müssen wir uns das Fahrzeug ansehen"),
    ("vehicle-new", UNSURE, "ob der Fahrzeugbrief (ZB II) von der Bank schon da ist"),
    ("vehicle-transfer", UNSURE, "ob der Fahrzeugbrief (ZB II) von der Bank schon da ist"),
    ("vehicle-transfer", {"keeper-change": "moved-here"}, "Vielleicht geht es ohne den Fahrzeugbrief"),
    ("vehicle-transfer", DEREGISTERED, "meist ein Stempel der Abmeldung"),
    ("vehicle-reregistration", {}, "muss die Bank ihn vorher hierher schicken"),
    ("vehicle-reregistration", {"off-road-long": "yes"}, "Das klärt der Schalter mit Ihnen"),
    ("vehicle-deregistration", {}, "Jeder darf das Fahrzeug abmelden, auch ohne Vollmacht"),
    ("vehicle-deregistration", {}, "Es darf aus jedem Kreis sein"),
    ("vehicle-deregistration", {}, "12 Monate für denselben Halter reserviert. Sehr kurze"),
    ("vehicle-deregistration", {}, "seit 2015 zugelassen"),
    ("vehicle-deregistration", {"plates-here": "no"}, "Ein Schild ist noch da? Bringen Sie es mit"),
    ("vehicle-deregistration", {"plates-here": "no"}, "die Anzeige der Polizei"),
    ("vehicle-deregistration", {"papers-here": "no"}, "eine Erklärung an Eides statt"),
    (
        "vehicle-deregistration",
        {"papers-here": "no"},
        "kommt der Halter selbst, sonst brauchen Sie seine Vollmacht",
    ),
    ("licence-exchange", {}, "Ihr Hauptwohnsitz muss im Landkreis Nordhausen sein"),
    ("licence-exchange", {}, "Führerschein verloren?"),
    ("licence-exchange", {}, "Vielleicht geht es auch mit der Post oder im Internet"),
    ("licence-exchange", {"licence-kind": "paper"}, "Vor 1953 geboren? Dann haben Sie bis 2033 Zeit"),
    *(
        ("licence-exchange", {"licence-kind": kind}, "meist vorbei, umtauschen können Sie trotzdem")
        for kind in ("paper", "card")
    ),
    ("licence-exchange", {"licence-kind": "card"}, "Von 2002 bis 2004: bis 19. Januar 2027"),
    ("licence-foreign", {}, "zwei bis drei Wochen"),
    ("licence-foreign", EU, "erst, wenn der Führerschein bald abläuft"),
    *(("licence-foreign", origin, "Bitte kommen Sie selbst") for origin in (ANNEX_11, ELSEWHERE, UNKNOWN)),
    *(("licence-foreign", origin, "noch sechs Monate") for origin in (ANNEX_11, ELSEWHERE, UNKNOWN)),
    ("licence-foreign", ANNEX_11, "Sehtest und Erste-Hilfe-Kurs brauchen Sie"),
    ("licence-foreign", UNKNOWN, "ob Ihr Land in der Anlage 11 steht"),
    ("licence-foreign", {"licence-valid": "no"}, "sagt Ihnen der Schalter"),
    ("parental-allowance", {}, "Rückwirkend gibt es Elterngeld nur für drei Monate"),
    ("parental-allowance", {}, "Über 175.000 Euro zu versteuerndem Einkommen"),
    ("parental-allowance", {}, "Wollen beide Eltern Elterngeld?"),
    ("parental-allowance", {}, "Meist darf ein Elternteil allein kommen"),
    ("maintenance-advance", {}, "Rückwirkend gibt es das Geld nur für einen Monat"),
    ("maintenance-advance", {}, "Heiraten Sie neu, endet der Unterhaltsvorschuss meist"),
    ("disability-card", {"for-another": "other"}, "Oft geht es auch mit der Post"),
    ("kita-card", {}, "Meist reicht es, wenn ein Elternteil kommt"),
]


@pytest.mark.parametrize(("service", "changed", "words"), NOTES, ids=spoken)
def test_each_rule_is_said_to_whom_it_concerns(service: str, changed: Answers, words: str) -> None:
    assert words in said(service, changed)


@pytest.mark.parametrize(
    ("service", "changed", "words"),
    [
        *((service, {}, "Autohändler") for service in WITH_KEEPER),
        ("vehicle-new", {}, "das Fahrzeug ansehen"),
        ("vehicle-new", ARRIVED, "von der Bank schon da"),
        ("vehicle-transfer", {}, "Vielleicht geht es ohne"),
        ("vehicle-transfer", {}, "Stempel"),
        ("vehicle-reregistration", {}, "sieben Jahre"),
        ("vehicle-deregistration", {}, "Polizei"),
        ("vehicle-deregistration", {"papers-here": "no"}, "ohne Vollmacht"),
        ("licence-exchange", {"licence-kind": "card"}, "1953"),
        ("licence-exchange", {"licence-kind": "paper"}, "2027"),
        ("licence-foreign", EU, "Bitte kommen Sie selbst"),
        ("licence-foreign", ELSEWHERE, "Anlage 11"),
        ("licence-foreign", {}, "Abgelaufener"),
        ("licence-foreign", EU | {"licence-valid": "no"}, "gelten hier weiter"),
        ("licence-foreign", {"licence-valid": "no"}, "sechs Monate"),
        ("licence-foreign", ANNEX_11 | TRUCK, "Sehtest"),
        ("licence-foreign", EU, "Sehtest"),
        ("disability-card", {}, "Post"),
    ],
    ids=spoken,
)
def test_no_rule_is_said_to_whom_it_does_not_concern(service: str, changed: Answers, words: str) -> None:
    assert words not in said(service, changed)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("passport-and-address", "Meldebescheinigung"),
        ("power-of-attorney", "im Original mit Unterschrift"),
        ("tax-consent", "Der Halter unterschreibt"),
        ("register-extract", "höchstens drei Jahre alt"),
        ("custody-proof", "Gericht"),
        ("evb-number", "auf dem Handy reicht meist"),
        ("sepa-mandate", "Wem das Konto gehört, der unterschreibt"),
        ("sepa-mandate", "für reine Elektroautos ist es anfangs vielleicht nicht nötig"),
        ("plate-reservation", "Die Nummer der Reservierung reicht meist"),
        ("coc", "am besten das Original"),
        ("inspection-report", "Prüfbericht oder der Eintrag im Fahrzeugschein"),
        ("plates", "Die Siegel müssen noch heil sein"),
        ("scrapping-certificate", "Betrieb, der das Auto verschrottet hat"),
        ("record-copy", "Das Amt, das den Führerschein ausgestellt hat, schickt sie hierher"),
        ("eye-report", "zwei Jahre"),
        ("medical-report", "ein Jahr"),
        ("biometric-photo", "meist geht Papier oder digital"),
        ("translation", "vereidigten Übersetzer oder einem Automobilclub"),
        ("extended-registration", "in dem Sie in Deutschland zuerst gemeldet waren"),
        ("eye-test", "zwei Jahre"),
        ("parental-form", "Beide Eltern müssen unterschreiben"),
        ("birth-certificate-parental", "Das besondere Original"),
        ("pay-slips", "zwölf Monaten"),
        ("maintenance-title", "Das Original"),
        ("payment-proof", "der letzten drei Monate"),
        ("paper-photo", "Am besten auf Papier"),
    ],
)
def test_the_hint_says_what_the_document_must_be(document: str, words: str) -> None:
    assert words in NORDHAUSEN.documents_by_id[document].hint["de"]


@pytest.mark.parametrize(
    ("service", "changed", "document", "instead"),
    [
        *((service, {}, "evb-number", "evb-number") for service in WITH_KEEPER),
        *((service, {}, "sepa-mandate", "sepa-form") for service in WITH_KEEPER),
        ("vehicle-short-term-plates", {}, "evb-number", "evb-number"),
        ("vehicle-new", {}, "new-plates", "new-plates"),
        ("vehicle-transfer", NEW_NUMBER, "new-plates", "new-plates"),
        ("vehicle-reregistration", {"number-reserved": "no"}, "new-plates", "new-plates"),
        ("vehicle-deregistration", {"plates-here": "no"}, "loss-statement", "loss-statement"),
        ("vehicle-deregistration", {}, "not-scrapped-statement", "not-scrapped-statement"),
        ("licence-exchange", {}, "application-form", "application-form"),
        ("parental-allowance", {}, "parental-form", "parental-form"),
        ("maintenance-advance", {}, "residence-confirmation", "residence-confirmation"),
        ("disability-card", {"card-reason": "lost"}, "loss-statement", "loss-statement"),
    ],
    ids=spoken,
)
def test_what_can_be_got_here_does_not_send_her_home(
    service: str, changed: Answers, document: str, instead: str
) -> None:
    _, verdict = answered(service, changed, {document: "missing"})

    assert (verdict.outcome, verdict.here) == (Outcome.HERE, (instead,))


@pytest.mark.parametrize("whoever", [OTHER, FIRM, MINOR], ids=names)
def test_a_debit_mandate_that_somebody_else_must_sign_cannot_be_got_here(whoever: Answers) -> None:
    _, verdict = answered("vehicle-new", whoever, {"sepa-mandate": "missing"})

    assert (verdict.outcome, verdict.missing) == (Outcome.MISSING, ("sepa-mandate",))


@pytest.mark.parametrize("service", ["waste-advice", "waste-fees"])
def test_advice_about_waste_needs_no_paper(service: str) -> None:
    _, verdict = answered(service, {}, {"fee-notice": "missing"})

    assert (verdict.outcome, verdict.helpful) == (Outcome.HELPFUL, ("fee-notice",))


@pytest.mark.parametrize("service", [service.id for service in NORDHAUSEN.services if service.precheck])
def test_whoever_has_everything_is_told_so(service: str) -> None:
    _, verdict = answered(service, {})

    assert verdict.outcome is Outcome.COMPLETE


@pytest.mark.parametrize("service", [service.id for service in NORDHAUSEN.services if service.precheck])
def test_every_way_ends_with_documents_or_with_a_stop(service: str) -> None:
    tree = NORDHAUSEN.tree(service)

    assert tree is not None
    assert all(result.needs or result.stop for _, result in ways_through(tree))


def test_the_information_desk_asks_nothing() -> None:
    assert NORDHAUSEN.information_service == "information"
    assert NORDHAUSEN.tree("information") is None


def test_answers_are_short_enough_for_a_button() -> None:
    texts = [
        text
        for question in NORDHAUSEN.questions
        for answer in question.answers
        for text in answer.text.values()
    ]

    assert [text for text in texts if len(text.split()) > MOST_WORDS_OF_AN_ANSWER] == []


def test_questions_are_short_enough_for_a_glance() -> None:
    texts = [text for question in NORDHAUSEN.questions for text in question.text.values()]

    assert [text for text in texts if len(text) > LONGEST_QUESTION] == []


def test_only_vehicles_come_privately_and_from_firms_and_several_at_once() -> None:
    both = (VisitorKind.PRIVATE, VisitorKind.COMMERCIAL)
    vehicles = [service for service in NORDHAUSEN.services if service.area == "vehicles"]
    others = [service for service in NORDHAUSEN.services if service.area != "vehicles"]
    several = [service for service in vehicles if service.id != "vehicle-trade-plates"]

    assert all(service.kinds == both and service.items and service.items.up_to == 10 for service in several)
    assert all(service.kinds == (VisitorKind.PRIVATE,) and not service.items for service in others)


def test_trade_plates_are_for_firms_only() -> None:
    assert NORDHAUSEN.service("vehicle-trade-plates").kinds == (VisitorKind.COMMERCIAL,)


@pytest.mark.parametrize("service", [service.id for service in NORDHAUSEN.services])
def test_every_service_is_found_by_everyday_words(service: str) -> None:
    rows = [row for row in NORDHAUSEN.search_words if service in row.services]

    assert sum(len(row.words["de"]) for row in rows) >= FEWEST_SEARCH_WORDS
    assert any(row.words["en"] for row in rows)


@pytest.mark.parametrize(
    ("word", "services"),
    [
        ("Auto ummelden", ("vehicle-transfer", "vehicle-address-or-name")),
        ("Auto abmelden", ("vehicle-deregistration",)),
        ("Führerschein umtauschen", ("licence-exchange",)),
        ("Elternzeit", ("parental-allowance",)),
        ("Kindergarten", ("kita-card", "kita-subsidy")),
        ("Kinderkrippe", ("kita-card", "kita-subsidy")),
        ("Behindertenausweis", ("disability-card",)),
        ("Unterhalt", ("maintenance-advance",)),
        ("Wunschkennzeichen", WITH_KEEPER),
        ("Sperrmüll", ("waste-advice",)),
        ("Gelbe Tonne", ("waste-advice",)),
        ("Bafög", ("school-grant",)),
        ("Pkw", ("vehicle-new",)),
        ("Leasing", ("vehicle-new", "vehicle-transfer")),
        ("Nummernschild weg", ("vehicle-deregistration",)),
        ("Fahrzeugschein verloren", ("information",)),
        ("Führerschein verloren", ("licence-exchange",)),
        ("Müllabholung", ("waste-advice",)),
        ("Schwerbeschädigtenausweis", ("disability-card",)),
    ],
)
def test_words_lead_where_they_are_meant(word: str, services: tuple[str, ...]) -> None:
    rows = [row for row in NORDHAUSEN.search_words if word in row.words["de"]]

    assert [row.services for row in rows] == [services]


@pytest.mark.parametrize(
    ("word", "service", "words"),
    [
        ("Betreuungsgeld", "parental-allowance", "wurde 2015 abgeschafft"),
        ("Reisepass", "information", "Das macht Ihre Stadt oder Gemeinde"),
        ("Kindergeld", "information", "bei der Familienkasse"),
        ("Bürgergeld", "information", "Jobcenter"),
    ],
)
def test_what_nobody_can_get_here_is_explained(word: str, service: str, words: str) -> None:
    [row] = [row for row in NORDHAUSEN.search_words if word in row.words["de"]]

    assert row.services == (service,)
    assert row.note is not None
    assert words in row.note["de"]


def test_no_word_stands_in_two_rows() -> None:
    for language in NORDHAUSEN.languages:
        words = [word.casefold() for row in NORDHAUSEN.search_words for word in row.words[language]]

        assert sorted(words) == sorted(set(words))


def test_the_display_in_the_foyer_points_to_every_desk() -> None:
    foyer = NORDHAUSEN.displays[0]

    assert (foyer.diagonal_inches, foyer.farthest_seat_metres, foyer.desks) == (55, 5, None)
    assert set(foyer.arrows) == {desk.id for desk in NORDHAUSEN.desks}


def test_the_display_in_the_corridor_points_to_the_rooms_only() -> None:
    corridor = NORDHAUSEN.displays[1]
    rooms = {desk.id for desk in NORDHAUSEN.desks if desk.id.startswith("room-")}

    assert (corridor.diagonal_inches, corridor.farthest_seat_metres) == (43, 4)
    assert set(corridor.desks or ()) == set(corridor.arrows) == rooms


def test_the_directory_names_every_area_of_the_foyer() -> None:
    areas = {area.name["de"] for area in NORDHAUSEN.areas}
    entries = {entry.name["de"] for entry in NORDHAUSEN.directory}

    assert areas <= entries
