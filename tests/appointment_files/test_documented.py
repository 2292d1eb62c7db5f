"""The examples of docs/appointments.md are files that can be brought in."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from queue_server.appointment_files import read_appointments
from queue_server.domain.booking import Booking
from queue_server.lobby_file import read_plan
from tests.cast import NORDHAUSEN_FILE

PAGE = Path(__file__).parents[2] / "docs" / "appointments.md"
PLAN = read_plan(NORDHAUSEN_FILE)
QUARTER_PAST_TEN = datetime(2026, 11, 23, 9, 15, tzinfo=UTC)


def bookings(beginning: str) -> list[Booking]:
    """What the example says that begins so."""
    blocks = re.findall(r"^```\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    (example,) = (block for block in blocks if block.startswith(beginning))
    file = read_appointments(example, PLAN)
    assert not file.mistakes
    return [line.booking for line in file.lines]


def test_the_table() -> None:
    single, several, cancelled = bookings("service;slot")

    assert (single.service, single.slot, single.code) == (
        "vehicle-deregistration",
        QUARTER_PAST_TEN,
        "7KQDM2XA",
    )
    assert (several.service, several.items) == ("vehicle-new", 3)
    assert (cancelled.uid, cancelled.cancelled) == ("booking-16", True)


def test_the_calendar() -> None:
    (only,) = bookings("BEGIN:VCALENDAR")

    assert (only.service, only.slot, only.minutes, only.code) == (
        "vehicle-deregistration",
        QUARTER_PAST_TEN,
        15,
        "7KQDM2XA",
    )
