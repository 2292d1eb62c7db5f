"""What happened to a ticket, by its number: for a supervisor who must explain it."""

from __future__ import annotations

import json

import pytest

from queue_server.domain.errors import Unknown
from queue_server.usecases.journal import ticket_journal
from queue_server.usecases.supervising import begin_day
from tests.cast import Village, village_plan


def test_a_ticket_is_told_with_everything_that_happened_to_it(village: Village) -> None:
    taken = village.take("car")
    village.clock.forward(minutes=3)
    village.call("desk-2")
    village.missed(taken["id"])

    told = ticket_journal(village.lobby, "B001")

    assert (told["ticket"]["id"], told["ticket"]["state"]) == (taken["id"], "missed")
    assert told["entries"] == [
        {
            "at": "2026-11-23T09:00:00.000Z",
            "kind": "ticket_taken",
            "desk": None,
            "facts": {"number": "B001", "area": "vehicles", "service": "car"},
        },
        {
            "at": "2026-11-23T09:03:00.000Z",
            "kind": "ticket_called",
            "desk": "desk-2",
            "facts": {
                "was": "waiting",
                "becomes": "called",
                "reason": {
                    "rule": "first_come",
                    "preset": "first-come",
                    "standing": "walk_in",
                    "slot": None,
                    "over_seconds": None,
                    "waited_seconds": 180,
                    "target_seconds": 1800,
                    "preferred": True,
                },
            },
        },
        {
            "at": "2026-11-23T09:03:00.000Z",
            "kind": "visitor_missed",
            "desk": "desk-2",
            "facts": {"was": "called", "becomes": "missed"},
        },
    ]


@pytest.mark.parametrize("written", ["A017", "a017", "a17", "A17", " a17 ", "a 17", "A0000017"])
def test_a_number_may_be_written_as_people_do(village: Village, written: str) -> None:
    for _ in range(17):
        village.take()

    assert ticket_journal(village.lobby, written)["ticket"]["number"] == "A017"


@pytest.mark.parametrize(
    "written",
    ["A002", "B001", "A", "1", "001", "AA1", "A-1", "A1.", "A" + "1" * 10, "ſ1", "Ａ1", "A١", "'; --"],
)
def test_a_number_that_nobody_has_is_unknown(village: Village, written: str) -> None:
    village.take()

    with pytest.raises(Unknown) as refusal:
        ticket_journal(village.lobby, written)

    assert refusal.value.code == "unknown_ticket"


def test_yesterdays_numbers_are_unknown_today(village: Village) -> None:
    village.take()
    village.clock.forward(days=1)
    begin_day(village.lobby)

    with pytest.raises(Unknown):
        ticket_journal(village.lobby, "A001")


def test_the_same_number_of_another_lobby_is_another_ticket(village: Village) -> None:
    other = village.another(village_plan(id="next-village"))
    mine, theirs = village.take(), other.take()

    assert ticket_journal(village.lobby, "a1")["ticket"]["id"] == mine["id"]
    assert ticket_journal(other.lobby, "a1")["ticket"]["id"] == theirs["id"]


def test_the_way_to_a_visitors_own_page_is_never_told(village: Village) -> None:
    token = village.take()["token"]

    assert token not in json.dumps(ticket_journal(village.lobby, "a1"))
