"""Reading a lobby: every query is named for its question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Row,
    Select,
    Table,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
    tuple_,
)
from sqlalchemy.dialects import postgresql, sqlite

from queue_server.domain.calling import Standing
from queue_server.domain.errors import Unknown
from queue_server.domain.events import EventKind
from queue_server.domain.figures import Stretch
from queue_server.domain.ticket import Ticket, TicketState, VisitorKind
from queue_server.persistence.appointments import AppointmentLook
from queue_server.persistence.day_questions import (
    DEVICES,
    ENTRIES_OF_TICKET,
    SAVED_WAITS,
    TICKET_COUNTS,
    TICKET_OF_NUMBER,
    stretches_in,
)
from queue_server.persistence.tables import (
    AT_DESK,
    CALLED,
    HERE,
    MISSED,
    OPEN,
    WAITING,
    Instant,
    lobby,
    ticket,
)
from queue_server.usecases.ports import Device, Entry, LobbyState, TicketCount

TICKET_COLUMNS = tuple(column.name for column in ticket.columns)  # in the order of `select(ticket)`
STATE_COLUMNS = (
    lobby.c.seq,
    lobby.c.day,
    lobby.c.opened_until,
    lobby.c.paused,
    lobby.c.seats,
    lobby.c.notice,
    lobby.c.closed_at,
    lobby.c.rule,
)
STATE = select(*STATE_COLUMNS).where(lobby.c.id == bindparam("lobby_id"))
TICKET = select(ticket).where(HERE, ticket.c.id == bindparam("ticket_id"))
OPEN_TICKETS = select(ticket).where(HERE, OPEN).order_by(ticket.c.id)
MISSED_TICKETS = select(ticket).where(HERE, MISSED, ticket.c.day == bindparam("on_day")).order_by(ticket.c.id)
OPEN_TICKET_AT = select(ticket).where(HERE, ticket.c.desk == bindparam("desk_id"), AT_DESK)
TICKETS_AT_DESKS = select(ticket).where(HERE, AT_DESK).order_by(ticket.c.id)
LATEST_CALLS = (
    select(ticket)
    .where(HERE, CALLED, ticket.c.day == bindparam("on_day"))
    .order_by(ticket.c.call.desc())
    .limit(bindparam("count"))
)
SAME_CLASS = ticket.c.standing == bindparam("stands")
EARLIER = tuple_(ticket.c.ref, ticket.c.id) < tuple_(
    bindparam("her_ref", type_=Instant), bindparam("ticket_id")
)
# Appointments are before walk-ins: mostly so, and who is told of fewer people than come would wait in vain.
AHEAD = select(func.count()).where(
    HERE,
    WAITING,
    ticket.c.area == bindparam("in_area"),
    or_(
        and_(SAME_CLASS, EARLIER),
        and_(ticket.c.standing == Standing.APPOINTMENT, bindparam("stands") == Standing.WALK_IN),
    ),
)
WAITING_BY_SERVICE = (
    select(ticket.c.service, func.count().label("waiting")).where(HERE, WAITING).group_by(ticket.c.service)
)
ORDER_IN_AREAS = (
    select(ticket.c.id, ticket.c.area)
    .where(HERE, WAITING)
    .order_by(case((ticket.c.standing == Standing.APPOINTMENT, 0), else_=1), ticket.c.ref, ticket.c.id)
)
TICKET_OF_TOKEN = select(ticket).where(HERE, ticket.c.token == bindparam("of_token"))
TICKET_OF_APPOINTMENT = select(ticket).where(HERE, ticket.c.appointment == bindparam("of_appointment"))
SOME_TICKETS = select(ticket).where(HERE, ticket.c.id.in_(bindparam("ids", expanding=True)))


class Look(AppointmentLook):
    """One consistent look at one lobby. Implements the port `Reading`."""

    def __init__(self, connection: Connection, lobby_id: str) -> None:
        self.connection = connection
        self.lobby_id = lobby_id

    def state(self) -> LobbyState:
        """What is true beside the tickets."""
        return lobby_state(self._rows(STATE)[0])

    def ticket(self, ticket_id: int) -> Ticket:
        """The ticket of this id; raises Unknown."""
        rows = self._rows(TICKET, ticket_id=ticket_id)
        if not rows:
            raise Unknown("ticket", ticket_id)
        return as_ticket(rows[0])

    def ahead_of(self, one: Ticket) -> int:
        """How many wait before this ticket in its area."""
        values = {"in_area": one.area, "stands": one.standing, "her_ref": one.ref, "ticket_id": one.id}
        return int(self._rows(AHEAD, **values)[0][0])

    def open_tickets(self) -> Sequence[Ticket]:
        """Everybody whose visit is not over, in the order of taking."""
        return [as_ticket(row) for row in self._rows(OPEN_TICKETS)]

    def missed_tickets(self, day: date) -> Sequence[Ticket]:
        """Those of a day who were called, did not come, and have not come back yet."""
        return [as_ticket(row) for row in self._rows(MISSED_TICKETS, on_day=day)]

    def open_ticket_at(self, desk: str) -> Ticket | None:
        """The ticket that is called to or served at this desk."""
        rows = self._rows(OPEN_TICKET_AT, desk_id=desk)
        return as_ticket(rows[0]) if rows else None

    def tickets_at_desks(self) -> Sequence[Ticket]:
        """Everybody who is called or served now. Few, however many wait."""
        return [as_ticket(row) for row in self._rows(TICKETS_AT_DESKS)]

    def latest_calls(self, day: date, count: int) -> Sequence[Ticket]:
        """The tickets called last on a day, newest first, whatever became of them."""
        return [as_ticket(row) for row in self._rows(LATEST_CALLS, on_day=day, count=count)]

    def waiting_by_service(self) -> Mapping[str, int]:
        """How many wait for each service; services without anybody are left out."""
        return {row.service: row.waiting for row in self._rows(WAITING_BY_SERVICE)}

    def places(self, ticket_ids: Sequence[int]) -> Sequence[tuple[Ticket, int | None]]:
        """These tickets, each with the number of people before it while it waits."""
        before: dict[str, int] = {}
        ahead: dict[int, int] = {}
        for row in self._rows(ORDER_IN_AREAS):
            ahead[row.id] = before.get(row.area, 0)
            before[row.area] = ahead[row.id] + 1
        tickets = [as_ticket(row) for row in self._rows(SOME_TICKETS, ids=list(ticket_ids))]
        return [(one, ahead.get(one.id)) for one in tickets]

    def ticket_counts(self, day: date) -> Sequence[TicketCount]:
        """The tickets of a day, counted by what they have in common."""
        return [
            TicketCount(**{**row._asdict(), "state": TicketState(row.state)})
            for row in self._rows(TICKET_COUNTS, on_day=day)
        ]

    def stretches(self, day: date) -> Sequence[Stretch]:
        """How the queue of a day grew and shrank, in the order of the journal."""
        rows = self._rows(stretches_in(self.connection.dialect.name), on_day=day)
        return [_stretch(row) for row in rows]

    def saved_waits(self, begins: datetime, ends: datetime) -> Mapping[str, int]:
        """How many went without a ticket between two moments, for each service."""
        return {row.service: row.waits for row in self._rows(SAVED_WAITS, begins=begins, ends=ends)}

    def devices(self) -> Sequence[Device]:
        """The kiosks and displays that are remembered."""
        return [Device(**row._asdict()) for row in self._rows(DEVICES)]

    def ticket_of_number(self, day: date, letter: str, serial: int) -> Ticket | None:
        """The ticket that had this number on a day."""
        rows = self._rows(TICKET_OF_NUMBER, on_day=day, of_letter=letter, of_serial=serial)
        return as_ticket(rows[0]) if rows else None

    def ticket_of_token(self, token: str) -> Ticket | None:
        """The ticket that a visitor's link opens."""
        rows = self._rows(TICKET_OF_TOKEN, of_token=token)
        return as_ticket(rows[0]) if rows else None

    def ticket_of_appointment(self, appointment_id: int) -> Ticket | None:
        """The ticket of whoever has checked in for this appointment."""
        rows = self._rows(TICKET_OF_APPOINTMENT, of_appointment=appointment_id)
        return as_ticket(rows[0]) if rows else None

    def entries_of(self, one: Ticket) -> Sequence[Entry]:
        """What happened to a ticket, oldest first."""
        return [
            Entry(at=row.at, kind=EventKind(row.kind), desk=row.desk, facts=row.facts)
            for row in self._rows(ENTRIES_OF_TICKET, ticket_id=one.id)
        ]

    def _rows(self, question: Select[Any] | CompoundSelect[Any], **values: object) -> Sequence[Row[Any]]:
        return self.connection.execute(question, {"lobby_id": self.lobby_id, **values}).all()


def lobby_state(row: Row[Any]) -> LobbyState:
    """The state that a row of the lobby table holds."""
    return LobbyState(
        seq=row.seq,
        day=row.day,
        opened_until=row.opened_until,
        paused=frozenset(row.paused),
        seats=row.seats,
        notice=row.notice,
        closed_at=row.closed_at,
        rule=row.rule,
    )


def _stretch(row: Row[Any]) -> Stretch:
    return Stretch(
        since=_moment(row.since) if row.since else None,
        at=_moment(row.at),
        before=row.before,
        after=row.after,
        taken=row.taken,
    )


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def as_ticket(row: Row[Any]) -> Ticket:
    """The ticket that a row of the ticket table holds."""
    values = dict(zip(TICKET_COLUMNS, row, strict=True))
    values["state"] = TicketState(values["state"])
    values["visitor_kind"] = VisitorKind(values["visitor_kind"])
    values["standing"] = Standing(values["standing"])
    return Ticket(**values)


def inserted(connection: Connection, table: Table) -> Any:
    """An INSERT that knows ON CONFLICT; both databases have it, SQLAlchemy keeps it in the dialects."""
    return (sqlite if connection.dialect.name == "sqlite" else postgresql).insert(table)
