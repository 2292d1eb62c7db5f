"""An appointment, and what it means that its visitor comes now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from queue_server.domain.slot import day_of
from queue_server.domain.ticket import VisitorKind

AROUND_SLOT = timedelta(minutes=5)  # nobody is called early or late for five minutes


class AppointmentState(StrEnum):
    """What became of an appointment."""

    BOOKED = "booked"  # its visitor has not come yet
    CHECKED_IN = "checked_in"  # she came and has a ticket
    CANCELLED = "cancelled"


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """A time kept for one visitor. It is no ticket: only who has checked in can be called."""

    id: int
    lobby: str
    code: str
    service: str
    items: int
    slot: datetime
    minutes: int
    visitor_kind: VisitorKind
    state: AppointmentState
    uid: str | None  # what the source calls it
    sequence: int  # how often the source has changed it


class Arrival(StrEnum):
    """What it means that the visitor of an appointment comes at a moment."""

    CANCELLED = "cancelled"
    WRONG_DAY = "wrong_day"
    ALREADY_CHECKED_IN = "already_checked_in"
    TOO_EARLY = "too_early"  # check-in is not open yet
    EARLY_OK = "early_ok"  # before her time, but she can sit down
    ON_TIME = "on_time"
    LATE = "late"  # within grace: she keeps her appointment
    TOO_LATE = "too_late"  # later than grace: she can stay, but waits as everybody does


WELCOME = frozenset({Arrival.EARLY_OK, Arrival.ON_TIME, Arrival.LATE, Arrival.TOO_LATE})


@dataclass(frozen=True, kw_only=True, slots=True)
class Patience:
    """How long before and after a slot its visitor may come."""

    early: timedelta  # check-in opens so long before the slot
    grace: timedelta | None  # so late she still keeps her appointment; None: however late


def arrival(appointment: Appointment, now: datetime, patience: Patience, zone: ZoneInfo) -> Arrival:
    """What it means that she comes now. A time that is exactly at a limit is within it."""
    if appointment.state is AppointmentState.CANCELLED:
        return Arrival.CANCELLED
    if day_of(appointment.slot, zone) != day_of(now, zone):
        return Arrival.WRONG_DAY
    if appointment.state is AppointmentState.CHECKED_IN:
        return Arrival.ALREADY_CHECKED_IN
    return _by_the_clock(now - appointment.slot, patience)


def _by_the_clock(late: timedelta, patience: Patience) -> Arrival:
    if late < -patience.early:
        return Arrival.TOO_EARLY
    if patience.grace is not None and late > patience.grace:
        return Arrival.TOO_LATE
    if late > AROUND_SLOT:
        return Arrival.LATE
    return Arrival.ON_TIME if late >= -AROUND_SLOT else Arrival.EARLY_OK
