"""A new day: numbers begin at one, yesterday's tickets end, and no clock ever doubles a number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.events import EventKind
from queue_server.domain.ticket import TicketState
from queue_server.usecases.seating import sit_down
from queue_server.usecases.serving import NobodyToCall
from queue_server.usecases.supervising import begin_day, open_today
from tests.cast import Village, found_village, village_plan

ALWAYS_OPEN = village_plan(opening_hours="24/7", holidays=None, dates=())


@pytest.fixture
def village(village: Village) -> Village:
    """The village, open day and night."""
    return found_village(village.engine, village.store, village.clock, ALWAYS_OPEN)


def test_numbers_begin_at_one_in_every_area_every_day(village: Village) -> None:
    yesterday = [village.take("passport"), village.take("passport"), village.take("car")]
    village.clock.forward(days=1)

    today = [village.take("passport"), village.take("car")]

    assert [ticket["number"] for ticket in yesterday] == ["A001", "A002", "B001"]
    assert [ticket["number"] for ticket in today] == ["A001", "B001"]


def test_the_end_of_the_day_ends_every_open_ticket(village: Village) -> None:
    serving_her, called, waiting = village.take("passport"), village.take("car"), village.take("car")
    village.call("desk-1")
    village.came(serving_her["id"])
    village.call("desk-2")
    village.clock.forward(days=1)

    begin_day(village.lobby)

    states = [village.ticket(ticket["id"]).state for ticket in (serving_her, called, waiting)]
    assert states == [TicketState.SERVED, TicketState.EXPIRED, TicketState.EXPIRED]
    assert village.journal(waiting["id"])[-1] is EventKind.TICKET_ENDED_WITH_DAY
    assert village.open_tickets() == []


def test_the_end_of_the_day_vacates_every_desk_and_pages_must_read_afresh(village: Village) -> None:
    sit_down(village.lobby, "desk-1")
    village.clock.forward(days=1)

    begin_day(village.lobby)

    assert (village.state().staffed, village.state().day) == (frozenset(), date(2026, 11, 24))
    assert village.heard[-1].everything


def test_a_desk_that_was_busy_yesterday_is_free_today(village: Village) -> None:
    village.take()
    village.call()
    village.clock.forward(days=1)
    today = village.take()

    assert village.call()["id"] == today["id"]


def test_beginning_the_day_twice_changes_nothing(village: Village) -> None:
    village.clock.forward(days=1)
    begin_day(village.lobby)
    before = village.seq()

    begin_day(village.lobby)

    assert village.seq() == before


def test_yesterdays_tickets_cannot_be_called_even_before_anything_happened_today(village: Village) -> None:
    yesterday = village.take()
    village.clock.forward(days=1)

    with pytest.raises(NobodyToCall):
        village.call()
    begin_day(village.lobby)

    assert village.ticket(yesterday["id"]).state is TicketState.EXPIRED


def test_an_opening_by_hand_ends_with_the_day(village: Village) -> None:
    open_today(village.lobby)
    village.clock.forward(days=1)

    begin_day(village.lobby)

    assert village.state().opened_until is None


@pytest.mark.parametrize(
    ("before_midnight", "midnight"),
    [
        # The day begins with the lobby's own midnight; the clock change follows at 01:00 UTC.
        ("2026-03-28T22:59", "2026-03-28T23:00"),
        ("2026-10-24T21:59", "2026-10-24T22:00"),
        # The day after each change begins an hour earlier or later by UTC.
        ("2026-03-29T21:59", "2026-03-29T22:00"),
        ("2026-10-25T22:59", "2026-10-25T23:00"),
    ],
)
def test_the_day_changes_at_local_midnight_in_both_nights_of_the_clock_change(
    village: Village, before_midnight: str, midnight: str
) -> None:
    village.clock.set(datetime.fromisoformat(before_midnight).replace(tzinfo=UTC))
    late = [village.take()["number"], village.take()["number"]]

    village.clock.set(datetime.fromisoformat(midnight).replace(tzinfo=UTC))

    assert late == ["A001", "A002"]
    assert village.take()["number"] == "A001"


@pytest.mark.parametrize("change", ["2026-03-29T01:00", "2026-10-25T01:00"])
def test_the_clock_change_itself_begins_no_day(village: Village, change: str) -> None:
    village.clock.set(datetime.fromisoformat(change).replace(tzinfo=UTC) - timedelta(minutes=90))
    numbers = []
    for _ in range(8):
        numbers.append(village.take()["number"])
        village.clock.forward(minutes=30)

    assert numbers == [f"A00{n}" for n in range(1, 9)]


def test_a_clock_set_back_a_day_and_forward_again_doubles_no_number(village: Village) -> None:
    monday = [village.take()["number"], village.take()["number"]]
    village.clock.forward(days=-1)
    sunday = [village.take()["number"]]
    village.clock.forward(days=1)
    monday += [village.take()["number"]]

    assert (monday, sunday) == (["A001", "A002", "A003"], ["A001"])


def test_a_clock_set_back_within_the_day_lets_nobody_overtake(village: Village) -> None:
    first = village.take()
    village.clock.forward(hours=-1)
    village.take()

    assert village.call()["id"] == first["id"]


@settings(max_examples=25)
@given(jumps=st.lists(st.integers(-72, 72), min_size=1, max_size=12))
def test_however_the_clock_jumps_no_number_comes_twice_in_a_day(
    new_village: Callable[..., Village], jumps: list[int]
) -> None:
    village = new_village(opening_hours="24/7", dates=())
    given_out: dict[date, list[int]] = {}
    for hours in jumps:
        village.clock.forward(hours=hours)
        ticket = village.ticket(village.take()["id"])
        given_out.setdefault(ticket.day, []).append(ticket.serial)

    assert all(serials == list(range(1, len(serials) + 1)) for serials in given_out.values())
    today = village.lobby.day_at(village.clock.now())
    assert {ticket.day for ticket in village.open_tickets()} == {today}
