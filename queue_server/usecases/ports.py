"""What the use cases need from outside: a clock, a store, opening hours."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from queue_server.domain.appointment import Appointment, AppointmentState
from queue_server.domain.booking import Booking
from queue_server.domain.events import Event, EventKind
from queue_server.domain.figures import Stretch
from queue_server.domain.opening import Span
from queue_server.domain.seat import Seats
from queue_server.domain.ticket import Ticket, TicketState, VisitorKind

Answer = Mapping[str, Any]  # what a request gets: plain values that JSON can hold


class StoreFailed(Exception):
    """The store cannot keep or find anything now: a full disk, a database that is gone. Nothing changed."""


class StoreBusy(StoreFailed):
    """The lobby's turn took too long. Nothing changed; trying again is right."""


class Clock(Protocol):
    """Tells the time."""

    @property
    def is_demo(self) -> bool:
        """True when the clock was set to start elsewhere; every page then says so."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


class Hours(Protocol):
    """The opening hours of one lobby."""

    def spans(self, day: date) -> Sequence[Span]:
        """Every opening that touches `day`, and the next one after it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """A request as its client named it; the same again gets the same answer."""

    route: str
    id: str
    fingerprint: str  # of the body


@dataclass(frozen=True, kw_only=True, slots=True)
class LobbyState:
    """What is true of a lobby beside its tickets."""

    seq: int
    day: date | None
    opened_until: datetime | None
    paused: frozenset[str]
    seats: Seats
    notice: Mapping[str, str] | None
    closed_at: datetime | None  # when a supervisor closed for the day
    rule: str | None  # the preset that a supervisor chose; None: that of the lobby file

    @property
    def staffed(self) -> frozenset[str]:
        """The desks at which somebody works, has a break, or both."""
        return frozenset(self.seats)


@dataclass(frozen=True, kw_only=True, slots=True)
class PrecheckWish:
    """What a visitor said before she took her ticket."""

    answers: Mapping[str, str]
    marks: Mapping[str, str]
    own_word: bool  # she says that she has everything


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketWish:
    """What a visitor asks for when she takes a ticket."""

    service: str
    items: int = 1
    visitor_kind: VisitorKind = VisitorKind.PRIVATE
    language: str | None = None
    precheck: PrecheckWish | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TicketCount:
    """How many tickets of one day have these things in common."""

    area: str
    service: str
    state: TicketState
    outcome: str | None  # of the pre-check
    tickets: int
    earliest: datetime  # when the first of them was taken


@dataclass(frozen=True, kw_only=True, slots=True)
class Device:
    """A kiosk or display that was connected."""

    kind: str
    id: str
    seen_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What the journal says of a ticket. It names desks, never people."""

    at: datetime
    kind: EventKind
    desk: str | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class BookingLine:
    """An appointment of a file, and the line on which it begins."""

    number: int
    booking: Booking


@dataclass(frozen=True, kw_only=True, slots=True)
class Mistake:
    """What is wrong with a line of a file."""

    line: int
    message: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AppointmentFile:
    """A file of appointments: what can be read of it, and what cannot."""

    lines: Sequence[BookingLine]
    mistakes: Sequence[Mistake]
    left_out: Sequence[str] = ()  # columns that we do not read; names of people are there


class Reading(Protocol):
    """One consistent look at one lobby. Every method answers the question in its name."""

    def state(self) -> LobbyState: ...
    def ticket(self, ticket_id: int) -> Ticket: ...
    def ahead_of(self, ticket: Ticket, /) -> int: ...
    def open_tickets(self) -> Sequence[Ticket]: ...
    def tickets_at_desks(self) -> Sequence[Ticket]: ...
    def missed_tickets(self, day: date, /) -> Sequence[Ticket]: ...
    def latest_calls(self, day: date, count: int) -> Sequence[Ticket]: ...
    def waiting_by_service(self) -> Mapping[str, int]: ...
    def open_ticket_at(self, desk: str) -> Ticket | None: ...
    def places(self, ticket_ids: Sequence[int]) -> Sequence[tuple[Ticket, int | None]]: ...
    def ticket_counts(self, day: date) -> Sequence[TicketCount]: ...
    def stretches(self, day: date) -> Sequence[Stretch]: ...
    def saved_waits(self, begins: datetime, ends: datetime) -> Mapping[str, int]: ...
    def devices(self) -> Sequence[Device]: ...
    def ticket_of_number(self, day: date, letter: str, serial: int) -> Ticket | None: ...
    def ticket_of_token(self, token: str) -> Ticket | None: ...
    def ticket_of_appointment(self, appointment_id: int) -> Ticket | None: ...
    def entries_of(self, ticket: Ticket, /) -> Sequence[Entry]: ...
    def appointment(self, appointment_id: int) -> Appointment: ...
    def appointments_between(self, begins: datetime, ends: datetime) -> Sequence[Appointment]: ...
    def appointments_known(self, uids: Sequence[str], codes: Sequence[str]) -> Sequence[Appointment]: ...


class Transaction(Reading, Protocol):
    """One change of one lobby; nobody else changes this lobby meanwhile."""

    def answer_to(self, request: Request) -> Answer | None: ...
    def remember(self, request: Request, answer: Answer, at: datetime, /) -> None: ...
    def next_serial(self, day: date, letter: str, at: datetime) -> tuple[int, datetime]: ...
    def add_ticket(self, ticket: Ticket, /) -> Ticket: ...
    def advance(self, ticket: Ticket, state: TicketState, /, **values: object) -> Ticket: ...
    def desk_and_heads(
        self, desk: str, own_line: str, lines: Sequence[str]
    ) -> tuple[Ticket | None, Sequence[Ticket]]: ...
    def add_appointment(self, appointment: Appointment, /) -> Appointment: ...
    def add_appointments(self, appointments: Sequence[Appointment], /) -> None: ...
    def change_appointments(self, appointments: Sequence[Appointment], /) -> None: ...
    def advance_appointment(self, appointment: Appointment, state: AppointmentState, /) -> Appointment: ...
    def forget_notes(self, day: date, /) -> None: ...
    def record(self, event: Event, at: datetime) -> None: ...
    def keep(self, state: LobbyState) -> None: ...
    def keep_plan(self, plan: Mapping[str, Any]) -> None: ...


class Store(Protocol):
    """Where lobbies are kept."""

    def changing(self, lobby_id: str) -> AbstractContextManager[Transaction]:
        """Waits for the lobby's turn, takes its next sequence number; commits on a clean exit."""

    def reading(self, lobby_id: str) -> AbstractContextManager[Reading]:
        """One consistent look, without waiting for anybody."""

    def add_lobby(self, lobby_id: str) -> None:
        """Makes room for a lobby; nothing happens if it is known."""

    def lobby_of_ticket(self, ticket_id: int) -> str | None: ...
    def ticket_of_token(self, token: str) -> tuple[str, int] | None: ...
    def forget_answers(self, before: datetime) -> int: ...
    def see_devices(self, seen: Collection[tuple[str, str, str]], at: datetime) -> None: ...
    def forget_devices(self, before: datetime) -> int: ...
