"""Appointments as somebody books, moves and cancels them: what can be meant, and what it changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from queue_server.domain.appointment import Appointment, AppointmentState
from queue_server.domain.codes import is_code, new_code
from queue_server.domain.errors import AlreadyCheckedIn, AppointmentExists, Invalid
from queue_server.domain.lobby_plan import LobbyPlan, Service
from queue_server.domain.slot import day_of
from queue_server.domain.texts import refuse_unreadable
from queue_server.domain.ticket import VisitorKind

LONGEST_VISIT = 480  # minutes
LONGEST_UID = 255  # characters
LARGEST_SEQUENCE = 2**31 - 1  # what the database can count
FARTHEST = timedelta(days=731)  # whoever books further ahead has mistyped the year
FORMULA = ("=", "+", "-", "@")  # a spreadsheet reckons with what begins so


@dataclass(frozen=True, kw_only=True, slots=True)
class Booking:
    """What is said of one appointment. To cancel a known one, its uid or code is enough."""

    service: str | None
    slot: datetime | None
    items: int | None = None  # None: one
    minutes: int | None = None  # None: what the service takes
    visitor_kind: VisitorKind | None = None  # None: the first for whom the service is
    code: str | None = None  # None: as it is, or a new one
    uid: str | None = None
    sequence: int | None = None  # None: newer than anything known
    cancelled: bool = False

    def __post_init__(self) -> None:
        """Raises Invalid for names that cannot be any."""
        if self.code is not None and not is_code(self.code):
            raise Invalid("code", "must have 6 to 16 letters and digits")
        if self.uid is not None:
            refuse_unreadable("uid", self.uid, LONGEST_UID)
            if self.uid.startswith(FORMULA):
                raise Invalid("uid", f"must not begin with {', '.join(FORMULA)}")
        if self.sequence is not None and not 0 <= self.sequence <= LARGEST_SEQUENCE:
            raise Invalid("sequence", f"must be from 0 to {LARGEST_SEQUENCE}")


class Outcome(StrEnum):
    """What a booking did."""

    ADDED = "added"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    UNCHANGED = "unchanged"


def appointment_of(booking: Booking, plan: LobbyPlan, now: datetime) -> Appointment:
    """The new appointment that a booking describes; raises Unknown or Invalid for what cannot be meant."""
    if booking.service is None:
        raise Invalid("service", "is missing")
    if booking.slot is None:
        raise Invalid("slot", "is missing")
    if booking.slot > now + FARTHEST:
        raise Invalid("slot", "is more than two years ahead")
    service = plan.service(booking.service)
    items = _items(1 if booking.items is None else booking.items, service)
    return Appointment(
        id=0,  # given by the store
        lobby=plan.id,
        code=booking.code or new_code(),
        service=service.id,
        items=items,
        slot=booking.slot,
        minutes=_minutes(booking.minutes, service, items),
        visitor_kind=_kind(booking.visitor_kind, service),
        state=AppointmentState.CANCELLED if booking.cancelled else AppointmentState.BOOKED,
        uid=booking.uid,
        sequence=booking.sequence or 0,
    )


def _items(items: int, service: Service) -> int:
    most = service.items.up_to if service.items else 1
    if not 1 <= items <= most:
        raise Invalid("items", f"must be {f'from 1 to {most}' if most > 1 else '1'} for “{service.id}”")
    return items


def _minutes(minutes: int | None, service: Service, items: int) -> int:
    if minutes is None:
        return min(service.minutes * items, LONGEST_VISIT)
    if not 1 <= minutes <= LONGEST_VISIT:
        raise Invalid("minutes", f"must be from 1 to {LONGEST_VISIT}")
    return minutes


def _kind(kind: VisitorKind | None, service: Service) -> VisitorKind:
    if kind is not None and kind not in service.kinds:
        raise Invalid("visitor_kind", f"“{service.id}” is for {' and '.join(service.kinds)} visitors only")
    return kind or service.kinds[0]


class Book:
    """The appointments that bookings speak of, as they were and as they become."""

    def __init__(self, plan: LobbyPlan, now: datetime, known: Iterable[Appointment]) -> None:
        self._plan = plan
        self._now = now
        self._pages = list(known)
        self._by_uid = {one.uid: page for page, one in enumerate(self._pages) if one.uid}
        self._by_code = {one.code: page for page, one in enumerate(self._pages)}
        self._known = tuple(self._pages)
        self._said: dict[int, int | None] = {}  # page → the sequence of what was said last

    @property
    def new(self) -> list[Appointment]:
        """Those that were not known."""
        return self._pages[len(self._known) :]

    @property
    def changed(self) -> list[Appointment]:
        """Those that were known and are different now."""
        return [now for was, now in zip(self._known, self._pages, strict=False) if was != now]

    def enter(self, booking: Booking) -> tuple[Outcome, Appointment]:
        """Books, moves or cancels; raises Unknown, Invalid or Conflict and then changes nothing."""
        page = self._page_of(booking)
        if page is None:
            return self._add(booking)
        was = self._pages[page]
        if booking.sequence is not None and booking.sequence < was.sequence:
            return Outcome.UNCHANGED, was
        self._refuse_twice(page, booking)
        now = self._changed(was, booking)
        self._write(page, now, booking)
        return _outcome(was, now), now

    def _page_of(self, booking: Booking) -> int | None:
        """Where its appointment stands: by its uid if it has one, else by its code."""
        by_code = self._by_code.get(booking.code or "")
        if booking.uid is None:
            return by_code
        by_uid = self._by_uid.get(booking.uid)
        if by_uid is None and by_code is not None and self._pages[by_code].uid is None:
            return by_code  # it came without a uid and gets one now
        if by_code not in (None, by_uid):
            raise AppointmentExists("code: belongs to another appointment", field="code")
        return by_uid

    def _refuse_twice(self, page: int, booking: Booking) -> None:
        """Of two that say something else without saying which is newer, nobody knows which is meant."""
        if page in self._said and self._said[page] == booking.sequence:
            field = "uid" if booking.uid is not None else "code"
            raise Invalid(field, "is here twice; only the first one counts")

    def _add(self, booking: Booking) -> tuple[Outcome, Appointment]:
        if booking.cancelled and (booking.slot is None or booking.service is None):
            field = "uid" if booking.uid is not None else "code"
            raise Invalid(field, "is unknown, so there is nothing to cancel")
        added = appointment_of(booking, self._plan, self._now)
        self._refuse_past(added)
        self._pages.append(added)
        self._write(len(self._pages) - 1, added, booking)
        return Outcome.CANCELLED if booking.cancelled else Outcome.ADDED, added

    def _write(self, page: int, appointment: Appointment, booking: Booking) -> None:
        self._pages[page] = appointment
        self._said[page] = booking.sequence
        self._by_code[appointment.code] = page
        if appointment.uid:
            self._by_uid[appointment.uid] = page

    def _changed(self, was: Appointment, booking: Booking) -> Appointment:
        sequence = was.sequence if booking.sequence is None else booking.sequence
        if booking.cancelled:
            now = replace(was, state=AppointmentState.CANCELLED, sequence=sequence)
        else:
            said = appointment_of(booking, self._plan, self._now)
            code = was.code if booking.code is None else said.code
            now = replace(said, id=was.id, code=code, uid=was.uid or said.uid, sequence=sequence)
        if was.state is AppointmentState.CHECKED_IN:
            return _still_checked_in(was, now)
        if now.slot != was.slot:
            self._refuse_past(now)
        return now

    def _refuse_past(self, appointment: Appointment) -> None:
        """Earlier today is fine: the office may write down who is here already."""
        day = day_of(appointment.slot, self._plan.zone)
        if day < day_of(self._now, self._plan.zone):
            raise Invalid("slot", f"{day.isoformat()} is over")


def _still_checked_in(was: Appointment, now: Appointment) -> Appointment:
    """Her ticket has all that counts, so a change of her appointment would come too late."""
    if replace(now, state=was.state, sequence=was.sequence) == was and now.state is AppointmentState.BOOKED:
        return was
    raise AlreadyCheckedIn("The visitor has checked in; nothing was changed.")


def _outcome(was: Appointment, now: Appointment) -> Outcome:
    if now == was:
        return Outcome.UNCHANGED
    if now.state is AppointmentState.CANCELLED and was.state is not now.state:
        return Outcome.CANCELLED
    return Outcome.CHANGED
