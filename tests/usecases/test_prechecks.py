"""The pre-check of a visit: at the kiosk, with the ticket, at the desk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from queue_server.domain.errors import Invalid, Unknown, WrongState
from queue_server.domain.events import EventKind
from queue_server.domain.verdict import Outcome
from queue_server.persistence.tables import journal
from queue_server.usecases import prechecking
from queue_server.usecases.ports import PrecheckWish
from tests.cast import View, Village, new_request, village_plan

MINE = {"home-here": "yes", "owner": "myself"}


def said(answers: dict[str, str] | None = None, *, own_word: bool = False, **marks: str) -> PrecheckWish:
    """What she said; the names of documents with an underscore for each hyphen."""
    named = {name.replace("_", "-"): mark for name, mark in marks.items()}
    return PrecheckWish(answers=MINE if answers is None else answers, marks=named, own_word=own_word)


def look_up(village: Village, answers: dict[str, str], marks: dict[str, str] | None = None) -> View:
    return dict(prechecking.look_up(village.lobby, "car", answers, marks or {}))


def test_questions_come_one_after_the_other(village: Village) -> None:
    first, second, end = look_up(village, {}), look_up(village, {"home-here": "yes"}), look_up(village, MINE)

    assert (first["question"], first["choices"], first["left"]) == ("home-here", ["yes", "no"], 3)
    assert first["outcome"] is None
    assert second["question"] == "owner"
    assert (end["question"], end["left"], end["outcome"]) == (None, 0, "complete")
    assert end["asked"] == ["home-here", "owner"]
    assert [need["document"] for need in end["needs"]] == [
        "id-card", "title", "insurance-code", "reservation", "truck-report"
    ]  # fmt: skip


def test_a_stop_says_why_and_where_to_go_instead(village: Village) -> None:
    step = look_up(village, {"home-here": "no"})

    assert (step["question"], step["outcome"]) == (None, "stopped")
    assert step["stop"] == {
        "text": {
            "de": "Bitte gehen Sie zum Amt Ihres Wohnorts.",
            "en": "Please go to the office where you live.",
        },
        "service": "plates",
    }


def test_a_service_without_a_pre_check_needs_nothing(village: Village) -> None:
    step = prechecking.look_up(village.lobby, "passport", {}, {})

    assert (step["question"], step["needs"], step["outcome"]) == (None, [], "complete")


@pytest.mark.parametrize(
    ("marks", "outcome", "lists"),
    [
        ({}, "complete", ([], [], [])),
        ({"id-card": "passport"}, "complete", ([], [], [])),
        ({"truck-report": "not_applicable"}, "complete", ([], [], [])),
        ({"reservation": "missing"}, "helpful", ([], [], ["reservation"])),
        ({"insurance-code": "missing"}, "here", ([], ["insurance-code"], [])),
        ({"title": "missing", "insurance-code": "missing"}, "missing", (["title"], ["insurance-code"], [])),
    ],
)
def test_the_outcome_follows_from_what_she_has(
    village: Village, marks: dict[str, str], outcome: str, lists: tuple[list[str], list[str], list[str]]
) -> None:
    step = look_up(village, MINE, marks)

    assert step["outcome"] == outcome
    assert (step["missing"], step["here"], step["helpful"]) == lists


def test_looking_up_changes_nothing(village: Village) -> None:
    before = village.seq()

    look_up(village, MINE, {"title": "missing"})

    assert village.seq() == before


def test_a_ticket_keeps_the_documents_and_never_the_answers(village: Village) -> None:
    taken = village.take("car", precheck=said({"home-here": "yes", "owner": "firm", "firm-sent-you": "yes"}))

    kept = village.ticket(taken["id"]).precheck
    assert kept is not None
    assert kept.outcome is Outcome.COMPLETE
    assert dict(kept.marks) == dict.fromkeys(
        ["id-card", "insurance-code", "mandate", "reservation", "truck-report"], "have"
    )
    (entry,) = village.entries(taken["id"])
    assert entry.facts["precheck"] == "complete"
    assert "owner" not in str(entry.facts)


@pytest.mark.parametrize(
    ("wish", "outcome"),
    [
        (said(), "complete"),
        (said(insurance_code="missing"), "here"),
        (said(title="missing"), "missing"),  # she insists; a ticket is never refused for it
        (said({"home-here": "no"}), "stopped"),
        (said({}, own_word=True), "own_word"),
        (said({"home-here": "yes"}, own_word=True), "own_word"),
    ],
)
def test_a_ticket_is_given_whatever_the_outcome(village: Village, wish: PrecheckWish, outcome: str) -> None:
    taken = village.take("car", precheck=wish)

    assert taken["precheck"]["outcome"] == outcome


def test_without_a_pre_check_a_ticket_keeps_none(village: Village) -> None:
    assert village.take("passport")["precheck"] is None
    assert village.take("car")["precheck"] is None
    assert village.take("passport", precheck=said({}))["precheck"] is None


@pytest.mark.parametrize(
    ("service", "wish", "reason"),
    [
        ("car", said({"home-here": "yes"}), "precheck.answers: the question “owner” is still open"),
        ("car", said({"home-here": "perhaps"}), "answers.home-here: “perhaps” is not one of"),
        ("car", said({"owner": "myself"}), "answers.owner: this is not asked here"),
        ("car", said(title="passport"), "marks.title: “passport” is not one of"),
        ("car", said(mandate="have"), "marks.mandate: this document is not needed here"),
        ("passport", said(MINE), "answers.home-here: this is not asked here"),
    ],
)
def test_what_cannot_be_meant_gives_no_ticket_and_uses_no_number(
    village: Village, service: str, wish: PrecheckWish, reason: str
) -> None:
    with pytest.raises(Invalid, match=reason):
        village.take(service, precheck=wish)

    assert village.take(service)["number"] in ("A001", "B001")


def test_the_clerk_sees_each_document_and_corrects_it(village: Village) -> None:
    taken = village.take("car", precheck=said(title="missing"))
    called = village.call("desk-2")

    corrected = prechecking.correct(
        village.lobby,
        taken["id"],
        {"title": "have", "reservation": "missing"},
        is_possible=False,
        request=None,
    )["ticket"]

    assert called["precheck"]["outcome"] == "missing"
    assert {"document": "title", "mark": "missing"} in called["precheck"]["documents"]
    assert corrected["precheck"]["outcome"] == "helpful"
    assert corrected["state"] == "called"
    entry = village.entries(taken["id"])[-1]
    assert (entry.kind, entry.facts) == (EventKind.PRECHECK_CORRECTED, {"was": "missing", "now": "helpful"})


def test_a_correction_is_told_to_whoever_listens(village: Village) -> None:
    taken = village.take("car", precheck=said(title="missing"))

    prechecking.correct(village.lobby, taken["id"], {"title": "have"}, is_possible=False, request=None)

    (ticket,) = village.heard[-1].tickets
    assert ticket.precheck is not None
    assert ticket.precheck.outcome is Outcome.COMPLETE


def test_the_clerk_looks_after_somebody_who_said_that_she_has_everything(village: Village) -> None:
    taken = village.take("car", precheck=said({}, own_word=True))

    corrected = prechecking.correct(
        village.lobby, taken["id"], {"insurance-code": "missing"}, is_possible=False, request=None
    )["ticket"]

    assert corrected["precheck"] == {
        "outcome": "here",
        "documents": [{"document": "insurance-code", "mark": "missing"}],
    }


def test_the_clerk_lifts_a_stop(village: Village) -> None:
    taken = village.take("car", precheck=said({"home-here": "no"}))
    marks: dict[str, str] = {}

    kept = prechecking.correct(village.lobby, taken["id"], marks, is_possible=False, request=None)["ticket"]
    lifted = prechecking.correct(village.lobby, taken["id"], marks, is_possible=True, request=None)["ticket"]

    assert (kept["precheck"]["outcome"], lifted["precheck"]["outcome"]) == ("stopped", "complete")


def test_a_visit_that_is_over_is_not_corrected(village: Village) -> None:
    taken = village.take("car", precheck=said())
    village.leave(taken["id"])

    with pytest.raises(WrongState):
        prechecking.correct(village.lobby, taken["id"], {"title": "missing"}, is_possible=False, request=None)


def test_a_repeated_correction_happens_once(village: Village) -> None:
    taken, request = village.take("car", precheck=said()), new_request()

    for _ in range(2):
        prechecking.correct(
            village.lobby, taken["id"], {"title": "missing"}, is_possible=False, request=request
        )

    assert village.journal(taken["id"]).count(EventKind.PRECHECK_CORRECTED) == 1


def test_a_wait_in_vain_that_was_saved_is_counted_once(village: Village) -> None:
    request = new_request()

    for _ in range(2):
        prechecking.save_wait(village.lobby, "car", request)

    saved = select(journal.c.facts).where(journal.c.kind == EventKind.WAIT_SAVED)
    with village.engine.connect() as connection:
        assert [row.facts for row in connection.execute(saved)] == [{"service": "car"}]


def test_an_unknown_service_saves_nothing(village: Village) -> None:
    with pytest.raises(Unknown):
        prechecking.save_wait(village.lobby, "boat", new_request())


def test_a_plan_that_forgot_a_document_still_lets_the_clerk_correct(village: Village) -> None:
    taken = village.take("car", precheck=said(title="missing"))
    village.lobby.plan = village_plan(
        services=tuple(replace(service, precheck=None) for service in village.lobby.plan.services)
    )

    corrected = prechecking.correct(
        village.lobby, taken["id"], {"title": "have"}, is_possible=False, request=None
    )["ticket"]

    assert corrected["precheck"]["outcome"] == "complete"


def test_to_correct_nothing_changes_nothing(village: Village) -> None:
    taken = village.take("passport")

    ticket = prechecking.correct(village.lobby, taken["id"], {}, is_possible=True, request=None)["ticket"]

    assert ticket["precheck"] is None
    assert village.journal(taken["id"]) == [EventKind.TICKET_TAKEN]


def test_what_the_ticket_keeps_survives_the_database(village: Village) -> None:
    taken = village.take("car", precheck=said(title="missing", id_card="passport"))

    kept = village.ticket(taken["id"]).precheck

    assert kept is not None
    assert [need.document for need in kept.needs] == list(kept.marks)
    assert kept.needs[0].alternatives == ("passport",)
    assert kept.needs[-1].only_if == {"de": "nur bei Lkw", "en": "only for trucks"}
