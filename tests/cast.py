"""The shared cast: a small lobby in a village, a clock moved by hand, and what people do there."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Row, select

from queue_server.domain.booking import Booking
from queue_server.domain.events import EventKind
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.slot import read_slot
from queue_server.domain.ticket import Done, Ticket
from queue_server.hours import PlanHours
from queue_server.lobby_file import read_plan
from queue_server.persistence.store import SqlStore
from queue_server.persistence.tables import journal
from queue_server.usecases import arriving, booking, seating, sending, serving, visiting
from queue_server.usecases.changing import Change
from queue_server.usecases.lobby import House, Lobby
from queue_server.usecases.ports import LobbyState, Request, TicketWish
from queue_server.usecases.supervising import load_plan
from queue_server.usecases.views import desk_view

VILLAGE_FILE = Path(__file__).parent / "village.toml"
LOBBIES = Path(__file__).parent.parent / "lobbies"
NORDHAUSEN_FILE = LOBBIES / "nordhausen.toml"
HALBERSTADT_FILE = LOBBIES / "halberstadt.toml"

MONDAY_TEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # 10:00 in Berlin; the village is open

View = dict[str, Any]

_request_numbers = itertools.count(1)


def new_request(route: str = "POST /test", request_id: str | None = None, body: str = "") -> Request:
    """A request under an id of its own, or a repetition if the id is given."""
    made = request_id or f"request-{next(_request_numbers):08d}"
    return Request(route=route, id=made, fingerprint=body)


class HandClock:
    """A clock that stands still until somebody moves it."""

    is_demo = False

    def __init__(self, at: datetime = MONDAY_TEN) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def set(self, at: datetime) -> None:
        """Sets the clock, forward or back."""
        self._at = at.astimezone(UTC)

    def forward(self, **units: float) -> None:
        """Lets time pass: `clock.forward(minutes=5)`."""
        self._at += timedelta(**units)


@dataclass(kw_only=True)
class Village:
    """A lobby over a real database, and the acts of its people as short calls."""

    lobby: Lobby
    store: SqlStore
    engine: Engine
    clock: HandClock
    heard: list[Change] = field(default_factory=list)

    @property
    def house(self) -> House:
        """A house with this one lobby."""
        return House([self.lobby], self.store, self.clock)

    def take(self, service: str = "passport", request: Request | None = None, **wish: Any) -> View:
        """A visitor takes a ticket; gives what she gets, with id, number and token."""
        wished = TicketWish(service=service, **wish)
        return dict(visiting.take_ticket(self.lobby, wished, request or new_request())["ticket"])

    def book(self, slot: str = "10:15", service: str = "passport", **more: Any) -> View:
        """A supervisor keeps a time for a visitor today; gives the appointment, with its code."""
        local = f"{self.lobby.day_at(self.clock.now())}T{slot}"
        wish = Booking(service=service, slot=read_slot(local, self.lobby.plan.zone), **more)
        return dict(booking.book(self.lobby, wish, new_request())["appointment"])

    def check_in(self, code: str, request: Request | None = None, **more: Any) -> View:
        """The visitor of an appointment arrives; gives her ticket, with the token."""
        wish = {"precheck": None, "language": None, "request": request or new_request(), **more}
        return dict(arriving.check_in(self.lobby, code, **wish)["ticket"])

    def call(self, desk: str = "desk-1", request: Request | None = None) -> View:
        """The clerk at this desk calls whoever is next."""
        return dict(serving.call_next(self.lobby, desk, request or new_request())["ticket"])

    def call_ticket(self, ticket_id: int, desk: str = "desk-1", request: Request | None = None) -> View:
        """The clerk calls this ticket, or calls it again."""
        return dict(serving.call_ticket(self.lobby, ticket_id, desk, request or new_request())["ticket"])

    def came(self, ticket_id: int) -> View:
        return dict(serving.visitor_came(self.lobby, ticket_id)["ticket"])

    def missed(self, ticket_id: int) -> View:
        return dict(serving.visitor_missed(self.lobby, ticket_id)["ticket"])

    def done(self, ticket_id: int, *done: Done) -> View:
        """The visit is over; `done` if it was not just what she came for."""
        return dict(serving.finish(self.lobby, ticket_id, done=done)["ticket"])

    def park(self, ticket_id: int, note: str | None = None) -> View:
        return dict(serving.park(self.lobby, ticket_id, note=note)["ticket"])

    def errand(self, ticket_id: int, note: str | None = None) -> View:
        return dict(serving.send_on_errand(self.lobby, ticket_id, note=note)["ticket"])

    def back(self, ticket_id: int) -> View:
        """The clerk sees that she is back."""
        return dict(sending.come_back(self.lobby, ticket_id)["ticket"])

    def transfer(self, ticket_id: int, service: str | None = None, **more: Any) -> View:
        """The clerk sends her on to another service or, with `desk`, to a certain desk."""
        destination = sending.Destination(service=service, **more)
        return dict(sending.transfer(self.lobby, ticket_id, destination)["ticket"])

    def drop_off(self, ticket_id: int, items: int | None = None, note: str | None = None) -> View:
        return dict(serving.drop_off(self.lobby, ticket_id, items=items, note=note)["ticket"])

    def undo(self, ticket_id: int) -> View:
        return dict(serving.undo(self.lobby, ticket_id)["ticket"])

    def note(self, ticket_id: int, text: str) -> View:
        return dict(serving.write_note(self.lobby, ticket_id, text)["ticket"])

    def serve(self, service: str = "passport", desk: str = "desk-1", **wish: Any) -> View:
        """The clerk serves somebody who has no ticket."""
        wished = TicketWish(service=service, **wish)
        return dict(serving.serve_directly(self.lobby, desk, wished, new_request())["ticket"])

    def hand_in(self, service: str = "car", note: str | None = None, **wish: Any) -> View:
        """The clerk takes a bundle from somebody who has no ticket."""
        wished = TicketWish(service=service, **wish)
        return dict(serving.hand_in(self.lobby, wished, note, new_request())["ticket"])

    def sit(self, desk: str = "desk-1", *skills: str) -> View:
        """Somebody sits down at this desk, or goes on; `skills` if she cannot do all that it serves."""
        return dict(seating.sit_down(self.lobby, desk, skills or None)["desk"])

    def get_up(self, desk: str = "desk-1") -> View:
        return dict(seating.get_up(self.lobby, desk)["desk"])

    def rest(self, desk: str = "desk-1", until: time | None = None) -> View:
        """The clerk takes a break."""
        return dict(seating.take_break(self.lobby, desk, until)["desk"])

    def await_next(self, desk: str = "desk-1") -> View:
        """The clerk wants the next whom her desk can call, without pressing again."""
        return dict(seating.await_next(self.lobby, desk)["desk"])

    def leave(self, ticket_id: int) -> View:
        return dict(visiting.leave(self.lobby, ticket_id)["ticket"])

    def desk(self, desk_id: str = "desk-1") -> View:
        """A desk as the staff see it."""
        with self.lobby.reading() as look:
            return desk_view(self.lobby.plan.desk(desk_id), look.state(), look.open_ticket_at(desk_id))

    def seq(self) -> int:
        return self.state().seq

    def state(self) -> LobbyState:
        with self.lobby.reading() as look:
            return look.state()

    def ticket(self, ticket_id: int) -> Ticket:
        with self.lobby.reading() as look:
            return look.ticket(ticket_id)

    def open_tickets(self) -> list[Ticket]:
        with self.lobby.reading() as look:
            return list(look.open_tickets())

    def present(self) -> list[int]:
        """Everybody whose visit is not over, and those who did not come when they were called today."""
        with self.lobby.reading() as look:
            day = look.state().day
            missed = look.missed_tickets(day) if day else ()
            return [ticket.id for ticket in (*look.open_tickets(), *missed)]

    def changed_last(self) -> list[int]:
        """The tickets of which the journal speaks, the latest first."""
        of_lobby = select(journal.c.ticket).where(
            journal.c.lobby == self.lobby.id, journal.c.ticket.isnot(None)
        )
        with self.engine.connect() as connection:
            entries = connection.execute(of_lobby.order_by(journal.c.id.desc()).limit(20)).scalars()
            return list(dict.fromkeys(entries))

    def journal(self, ticket_id: int) -> list[EventKind]:
        """What happened to a ticket, oldest first."""
        return [EventKind(entry.kind) for entry in self.entries(ticket_id)]

    def entries(self, ticket_id: int) -> Sequence[Row[Any]]:
        """The rows of the journal that speak of a ticket."""
        of_ticket = select(journal).where(journal.c.ticket == ticket_id).order_by(journal.c.id)
        with self.engine.connect() as connection:
            return connection.execute(of_ticket).all()

    def another(self, plan: LobbyPlan) -> Village:
        """A second lobby on the same store and by the same clock."""
        return found_village(self.engine, self.store, self.clock, plan)


def village_plan(**changed: Any) -> LobbyPlan:
    """The plan of the village, with some values changed."""
    return replace(read_plan(VILLAGE_FILE), **changed)


def found_village(engine: Engine, store: SqlStore, clock: HandClock, plan: LobbyPlan) -> Village:
    """A lobby of this plan, loaded as the server does it, with a listener that keeps what it hears."""
    lobby = Lobby(plan=plan, store=store, clock=clock, hours=PlanHours(plan))
    store.add_lobby(lobby.id)
    load_plan(lobby)
    village = Village(lobby=lobby, store=store, engine=engine, clock=clock)
    lobby.listen(village.heard.append)
    return village


def with_another_signature(signed: str) -> str:
    """The same words under a signature that is not ours.

    Its first character is changed: the last one holds bits that mean nothing, so a change there may be none.
    """
    said, _, signature = signed.rpartition(".")
    return f"{said}.{'A' if signature[0] != 'A' else 'B'}{signature[1:]}"


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path}"
