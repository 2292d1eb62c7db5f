"""What it means that somebody with an appointment comes now."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from queue_server.domain.appointment import Appointment, AppointmentState, Arrival, Patience, arrival
from queue_server.domain.ticket import VisitorKind

BERLIN = ZoneInfo("Europe/Berlin")
TEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PATIENCE = Patience(early=timedelta(minutes=60), grace=timedelta(minutes=15))
BOOKED = Appointment(
    id=1,
    lobby="village",
    code="ABCDEFGH",
    service="passport",
    items=1,
    slot=TEN,
    minutes=12,
    visitor_kind=VisitorKind.PRIVATE,
    state=AppointmentState.BOOKED,
    uid=None,
    sequence=0,
)


def comes(minutes: float, patience: Patience = PATIENCE, appointment: Appointment = BOOKED) -> Arrival:
    """What it means that she comes so many minutes after her slot."""
    return arrival(appointment, appointment.slot + timedelta(minutes=minutes), patience, BERLIN)


@pytest.mark.parametrize(
    ("minutes", "meaning"),
    [
        (-600, Arrival.TOO_EARLY),
        (-60.1, Arrival.TOO_EARLY),
        (-60, Arrival.EARLY_OK),
        (-5.1, Arrival.EARLY_OK),
        (-5, Arrival.ON_TIME),
        (0, Arrival.ON_TIME),
        (5, Arrival.ON_TIME),
        (5.1, Arrival.LATE),
        (15, Arrival.LATE),
        (15.1, Arrival.TOO_LATE),
        (600, Arrival.TOO_LATE),
        (-601, Arrival.WRONG_DAY),
        (840, Arrival.WRONG_DAY),
    ],
)
def test_by_the_clock(minutes: float, meaning: Arrival) -> None:
    assert comes(minutes) is meaning


def test_whoever_may_come_however_late_is_late_all_day() -> None:
    assert comes(600, Patience(early=timedelta(), grace=None)) is Arrival.LATE


def test_without_grace_one_minute_is_too_late() -> None:
    assert comes(1, Patience(early=timedelta(), grace=timedelta())) is Arrival.TOO_LATE


def test_the_day_is_that_of_the_lobby() -> None:
    half_past_midnight = replace(BOOKED, slot=datetime(2026, 11, 23, 23, 30, tzinfo=UTC))

    assert comes(0, appointment=half_past_midnight) is Arrival.ON_TIME
    assert comes(-31, appointment=half_past_midnight) is Arrival.WRONG_DAY


@pytest.mark.parametrize(
    ("state", "today", "tomorrow"),
    [
        (AppointmentState.CANCELLED, Arrival.CANCELLED, Arrival.CANCELLED),
        (AppointmentState.CHECKED_IN, Arrival.ALREADY_CHECKED_IN, Arrival.WRONG_DAY),
    ],
)
def test_what_became_of_it_counts_before_the_clock(
    state: AppointmentState, today: Arrival, tomorrow: Arrival
) -> None:
    over = replace(BOOKED, state=state)

    assert comes(0, appointment=over) is today
    assert comes(24 * 60, appointment=over) is tomorrow
