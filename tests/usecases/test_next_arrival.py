"""Whoever has nobody to call can have the next who comes without pressing again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from queue_server.domain.errors import DeskBusy, DeskEmpty, OnBreak
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import TicketState
from queue_server.usecases import seating
from tests.cast import Village
from tests.journal_model import happened_at


def test_whoever_wants_the_next_gets_her_without_pressing_again(village: Village) -> None:
    village.sit("desk-1")
    assert village.await_next("desk-1")["awaits_next"]

    taken = village.take()["id"]
    village.take()

    assert village.desk("desk-1")["ticket"] == {"id": taken, "number": "A001", "state": "called"}
    assert not village.desk("desk-1")["awaits_next"]
    assert [ticket.state for ticket in village.open_tickets()] == [TicketState.CALLED, TicketState.WAITING]
    assert village.ticket(taken).undo is not None


def test_whoever_waits_already_is_called_at_once(village: Village) -> None:
    village.sit("desk-1")
    taken = village.take()["id"]

    answer = village.await_next("desk-1")

    assert answer["ticket"]["id"] == taken
    assert not answer["awaits_next"]


def test_the_next_who_cannot_be_served_there_is_not_meant(village: Village) -> None:
    village.sit("desk-1")
    village.await_next("desk-1")

    village.take("car")
    assert village.desk("desk-1")["awaits_next"]
    village.take("id-card")
    assert village.desk("desk-1")["ticket"]["number"] == "A001"


def test_of_two_who_want_the_next_the_one_who_can_do_less_gets_her(village: Village) -> None:
    for desk in ("desk-3", "desk-1"):
        village.sit(desk)
        village.await_next(desk)

    village.take("passport")
    village.take("passport")

    assert village.desk("desk-1")["ticket"]["number"] == "A001"
    assert village.desk("desk-3")["ticket"]["number"] == "A002"


def by_appointment(village: Village, _ticket: int) -> None:
    village.check_in(village.book("10:00")["code"])


COMINGS: dict[str, Callable[[Village, int], object]] = {
    "with a ticket": lambda village, _: village.take(),
    "by appointment": by_appointment,
    "from an errand": lambda village, ticket: (village.errand(ticket), village.back(ticket)),
    "after a missed call": lambda village, ticket: (village.missed(ticket), village.back(ticket)),
    "from another desk": lambda village, ticket: village.transfer(ticket, "id-card"),
    "as her call was a slip": lambda village, ticket: village.undo(ticket),
}


@pytest.mark.parametrize("comes", COMINGS)
def test_however_she_comes_she_is_the_next(village: Village, comes: str) -> None:
    ticket = village.take()["id"]
    village.call_ticket(ticket, "desk-3")
    village.sit("desk-1")
    village.await_next("desk-1")

    COMINGS[comes](village, ticket)

    assert village.desk("desk-1")["ticket"]["state"] == "called"
    assert not village.desk("desk-1")["awaits_next"]


def test_whoever_was_sent_to_the_desk_that_waits_is_the_next(village: Village) -> None:
    village.sit("desk-1")
    village.await_next("desk-1")
    ticket = village.serve("passport", "desk-3")["id"]

    village.transfer(ticket, desk="desk-1")

    assert village.desk("desk-1")["ticket"]["id"] == ticket


def test_a_desk_that_is_left_gives_those_who_were_sent_to_it_to_the_desk_that_waits(village: Village) -> None:
    village.sit("desk-3")
    ticket = village.serve("passport", "desk-1")["id"]
    village.transfer(ticket, desk="desk-3")
    village.sit("desk-1")
    village.await_next("desk-1")

    village.get_up("desk-3")

    assert village.desk("desk-1")["ticket"]["id"] == ticket


def test_nobody_wants_the_next_at_an_empty_or_busy_desk_or_during_a_break(village: Village) -> None:
    with pytest.raises(DeskEmpty):
        village.await_next("desk-1")
    village.rest("desk-1")
    with pytest.raises(OnBreak):
        village.await_next("desk-1")
    village.sit("desk-1")
    village.serve()
    with pytest.raises(DeskBusy):
        village.await_next("desk-1")


ENDINGS: dict[str, Callable[[Village], object]] = {
    "a word": lambda village: seating.decline_next(village.lobby, "desk-1"),
    "a break": lambda village: (village.rest("desk-1"), village.sit("desk-1")),
    "leaving": lambda village: (village.get_up("desk-1"), village.sit("desk-1")),
    "a call": lambda village: village.done(village.call_ticket(village.take("car")["id"])["id"]),
    "a visit without a ticket": lambda village: village.done(village.serve()["id"]),
    "a bundle": lambda village: village.done(village.call_ticket(village.hand_in()["id"])["id"]),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_wanting_the_next_ends_with(village: Village, ending: str) -> None:
    village.sit("desk-1")
    village.await_next("desk-1")

    ENDINGS[ending](village)
    taken = village.take()["id"]

    assert not village.desk("desk-1")["awaits_next"]
    assert village.ticket(taken).state is TicketState.WAITING


def test_what_the_clerk_wants_is_in_the_journal_once(village: Village) -> None:
    village.sit("desk-1")
    for _ in range(2):
        village.await_next("desk-1")
    for _ in range(2):
        seating.decline_next(village.lobby, "desk-1")

    assert happened_at(village, "desk-1") == [
        EventKind.DESK_STAFFED, EventKind.NEXT_ARRIVAL_AWAITED, EventKind.NEXT_ARRIVAL_DECLINED
    ]  # fmt: skip
