"""Appointments in an iCalendar file (RFC 5545): what an event says of an appointment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Event
from icalendar.prop import vBroken, vCategory, vDDDTypes

from queue_server.appointment_files.events import CALENDAR, EventText, events_in
from queue_server.appointment_files.lines import Lines, kind_of, number_of, service_names, service_of
from queue_server.domain.booking import Booking
from queue_server.domain.codes import plain
from queue_server.domain.errors import Invalid
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.slot import moment_of
from queue_server.usecases.ports import AppointmentFile

REPEATS = ("RRULE", "RDATE", "RECURRENCE-ID")
SERVICE, ITEMS, KIND, CODE = "X-FOYER-SERVICE", "X-FOYER-ITEMS", "X-FOYER-KIND", "X-FOYER-CODE"
# Nothing else is read: who comes, and why, is nobody's business here.
READ = {
    *REPEATS,
    *(SERVICE, ITEMS, KIND, CODE),
    *("UID", "SEQUENCE", "STATUS", "DTSTART", "DTEND", "DURATION", "CATEGORIES", "SUMMARY"),
}

# The library forgives much, but falls over some nonsense: two values where one belongs, a time zone that has
# the name of a folder.
STUMBLES = (ValueError, TypeError, AttributeError, LookupError, OverflowError, OSError)


def read_ics(text: str, plan: LobbyPlan) -> AppointmentFile:
    """The bookings of a calendar; raises Invalid if it is none."""
    if not CALENDAR.match(text.lstrip()):
        raise Invalid("content", "is no iCalendar file: it must begin with BEGIN:VCALENDAR")
    lines, reader = Lines(), _EventReader(plan)
    for event in events_in(text, READ):
        lines.read(event.line, reader.booking, event)
    return AppointmentFile(lines=lines.bookings, mistakes=lines.mistakes)


class _EventReader:
    """Reads one event after the other."""

    def __init__(self, plan: LobbyPlan) -> None:
        self._zone = plan.zone
        self._names = service_names(plan)

    def booking(self, text: EventText) -> Booking:
        """The booking of an event; raises Invalid."""
        event = _parsed(text)
        if any(name in event for name in REPEATS):
            raise Invalid("RRULE", "the event repeats; every appointment must be an event of its own")
        uid = _text(event, "UID")
        if not uid:
            raise Invalid("UID", "is missing")
        cancelled = text.is_withdrawn or _text(event, "STATUS").upper() == "CANCELLED"
        service = service_of(self._names, _services(event))
        if not service and not cancelled:
            raise Invalid("service", f"neither {SERVICE} nor CATEGORIES nor SUMMARY names one of this lobby")
        slot = self._moment(event, "DTSTART")
        return Booking(
            service=service,
            slot=slot,
            items=number_of("items", _text(event, ITEMS)),
            minutes=self._minutes(event, slot),
            visitor_kind=kind_of(_text(event, KIND)),
            code=plain(_text(event, CODE)) or None,
            uid=uid,
            sequence=_one(event, "SEQUENCE", int) or 0,
            cancelled=cancelled,
        )

    def _moment(self, event: Event, name: str) -> datetime | None:
        value = _one(event, name, vDDDTypes)
        if value is None:
            return None
        if not isinstance(value.dt, datetime):
            raise Invalid(name, "must be a day and a time")
        if "TZID" in value.params and value.dt.tzinfo is None:
            raise Invalid(name, "is in a time zone that nobody knows by this name")
        its_own = value.dt.tzinfo
        zone = its_own if isinstance(its_own, ZoneInfo) else self._zone
        return moment_of(value.dt.replace(tzinfo=None), zone)

    def _minutes(self, event: Event, slot: datetime | None) -> int | None:
        end, duration = self._moment(event, "DTEND"), _one(event, "DURATION", vDDDTypes)
        if slot is None or (end is None and duration is None):
            return None
        length = end - slot if end else duration.dt
        if not isinstance(length, timedelta) or length % timedelta(minutes=1):
            raise Invalid("DTEND" if end else "DURATION", "must be whole minutes after the beginning")
        return length // timedelta(minutes=1)


def _parsed(text: EventText) -> Event:
    if not text.is_whole:
        raise Invalid("VEVENT", "has no end")
    try:
        event = Event.from_ical("\r\n".join(("BEGIN:VEVENT", *text.lines, "END:VEVENT", "")))
    except STUMBLES:
        event = None
    if not isinstance(event, Event) or any(name is None for name, _ in event.errors):
        raise Invalid("VEVENT", "cannot be read as iCalendar")
    return event


def _services(event: Event) -> Iterator[str]:
    """What can name the service, the clearest first."""
    yield _text(event, SERVICE)
    categories = event.get("CATEGORIES", [])
    for one in categories if isinstance(categories, list) else [categories]:
        if isinstance(one, vCategory):
            yield from map(str, one.cats)
    yield _text(event, "SUMMARY")


def _text(event: Event, name: str) -> str:
    return str(_one(event, name, str | int) or "").strip()


def _one(event: Event, name: str, kind: Any) -> Any:
    """The value of a property, None if it is not there; raises Invalid for several, or for another kind."""
    value = event.get(name)
    if isinstance(value, list):
        raise Invalid(name, "is there twice")
    if isinstance(value, vBroken) or not isinstance(value, kind | None):
        raise Invalid(name, "cannot be read")
    return value
