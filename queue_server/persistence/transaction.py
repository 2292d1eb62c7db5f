"""Changing a lobby: the statements of one transaction, under the lobby's turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    JSON,
    CompoundSelect,
    Connection,
    Date,
    Integer,
    Row,
    Update,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
    union_all,
    update,
)

from queue_server.domain.errors import RequestReused, WrongState
from queue_server.domain.events import Event
from queue_server.domain.ticket import Ticket, TicketState
from queue_server.persistence.appointments import AppointmentWriting
from queue_server.persistence.look import OPEN_TICKET_AT, TICKET_COLUMNS, Look, as_ticket, lobby_state
from queue_server.persistence.tables import HERE, WAITING, Instant, answer, journal, lobby, ticket
from queue_server.usecases.ports import Answer, LobbyState, Request

NEXT_SERIAL = text(
    "INSERT INTO series (lobby, day, letter, last, latest) VALUES (:lobby_id, :on_day, :letter, 1, :at) "
    "ON CONFLICT (lobby, day, letter) DO UPDATE SET last = series.last + 1, "
    "latest = CASE WHEN series.latest > excluded.latest THEN series.latest ELSE excluded.latest END "
    "RETURNING last, latest"
).bindparams(bindparam("on_day", type_=Date), bindparam("at", type_=Instant))
ONE = literal_column("1", Integer)  # a plain number, not a parameter of every part of a union
KNOWN_ANSWER = select(answer.c.fingerprint, answer.c.answer).where(
    answer.c.lobby == bindparam("lobby_id"),
    answer.c.route == bindparam("of_route"),
    answer.c.request == bindparam("of_request"),
)
ADD_TICKET = insert(ticket).returning(ticket.c.id)
NEW_TICKET_COLUMNS = tuple(name for name in TICKET_COLUMNS if name != "id")
FORGET_NOTES = (
    update(ticket)
    .where(HERE, ticket.c.day == bindparam("on_day"), ticket.c.state != TicketState.DROPPED_OFF)
    .where(or_(ticket.c.note.is_not(None), ticket.c.undo.is_not(None)))
    .values(note=None, undo=None)
)
RECORD = insert(journal).inline()  # nobody asks for the new row's id
REMEMBER = insert(answer).inline()


@lru_cache
def _advance_of(names: tuple[str, ...]) -> Update:
    """Writes these values of a ticket, if it still is in the state that it was read in."""
    return (
        update(ticket)
        .where(ticket.c.id == bindparam("ticket_id"), ticket.c.state == bindparam("was"))
        .values({name: bindparam(f"new_{name}") for name in names})
    )


@cache
def _desk_and_heads(dialect: str) -> CompoundSelect[Any]:
    """The open ticket of a desk, all in its own line, and the first who stands in each line of a list.

    One statement, as every call asks it; each line is one step into an index, however many stand there.
    """
    if dialect == "sqlite":
        listed: Any = func.json_each(bindparam("lines", type_=JSON))
    else:
        listed = func.json_array_elements_text(bindparam("lines", type_=JSON))
    lines = listed.table_valued("value", name="lines")
    one = ticket.alias("one")
    first = (
        select(one.c.id)
        .where(
            one.c.lobby == bindparam("lobby_id"),
            one.c.line == lines.c.value,
            text("one.state = 'waiting'"),
        )
        .order_by(one.c.ref, one.c.id)
        .limit(ONE)
        .correlate(lines)
        .scalar_subquery()
    )
    own = select(ticket).where(HERE, WAITING, ticket.c.line == bindparam("own_line"))
    return union_all(OPEN_TICKET_AT, own, select(ticket).join_from(lines, ticket, ticket.c.id == first))


class SqlTransaction(Look, AppointmentWriting):
    """One change of one lobby. Implements the port `Transaction`."""

    def __init__(self, connection: Connection, lobby_id: str, turn: Row[Any]) -> None:
        super().__init__(connection, lobby_id)
        self._state = lobby_state(turn)

    def state(self) -> LobbyState:
        """What is true beside the tickets; it came with the turn."""
        return self._state

    def answer_to(self, request: Request) -> Answer | None:
        """The first answer to this request, if it came before; raises RequestReused for another body."""
        rows = self._rows(KNOWN_ANSWER, of_route=request.route, of_request=request.id)
        if not rows:
            return None
        if rows[0].fingerprint != request.fingerprint:
            raise RequestReused(
                f"The request id “{request.id}” was used before with another body.", request_id=request.id
            )
        known: Answer = rows[0].answer
        return known

    def remember(self, request: Request, given: Answer, at: datetime) -> None:
        """Keeps the answer for whoever asks the same again."""
        self.connection.execute(
            REMEMBER,
            {
                "lobby": self.lobby_id,
                "route": request.route,
                "request": request.id,
                "fingerprint": request.fingerprint,
                "answer": given,
                "at": at,
            },
        )

    def next_serial(self, day: date, letter: str, at: datetime) -> tuple[int, datetime]:
        """The next number of a series, from 1. Gapless: a change that fails gives it back.

        With it comes the moment, or that of the number before, should the clock have been set back since.
        """
        values = {"lobby_id": self.lobby_id, "on_day": day, "letter": letter, "at": at}
        row = self.connection.execute(NEXT_SERIAL.columns(last=Integer, latest=Instant), values).one()
        return row.last, row.latest

    def add_ticket(self, one: Ticket) -> Ticket:
        """Adds a ticket; the database gives its id."""
        values = {name: getattr(one, name) for name in NEW_TICKET_COLUMNS}
        return replace(one, id=self.connection.execute(ADD_TICKET, values).scalar_one())

    def advance(self, one: Ticket, state: TicketState, /, **values: Any) -> Ticket:
        """Writes a ticket's new state; the statement checks once more that it has the old one."""
        new = {"state": state, **values}
        moved = self.connection.execute(
            _advance_of(tuple(new)),
            {"ticket_id": one.id, "was": one.state, **{f"new_{name}": value for name, value in new.items()}},
        )
        if moved.rowcount != 1:
            raise WrongState(f"Ticket {one.number} is no longer {one.state}.", ticket=one.number)
        return replace(one, **new)

    def desk_and_heads(
        self, desk: str, own_line: str, lines: Sequence[str]
    ) -> tuple[Ticket | None, Sequence[Ticket]]:
        """The ticket that is open at this desk, and those of whom one is next.

        They are the first of each of these lines, and everybody in the desk's own: few stand there, who came
        for different things.
        """
        question = _desk_and_heads(self.connection.dialect.name)
        rows = self._rows(question, desk_id=desk, own_line=own_line, lines=list(lines))
        found = [as_ticket(row) for row in rows]
        heads = [one for one in found if one.state is TicketState.WAITING]
        return next((one for one in found if one.state is not TicketState.WAITING), None), heads

    def forget_notes(self, day: date) -> None:
        """Wipes what clerks wrote about the visits of a day, also where an act could still be taken back."""
        self.connection.execute(FORGET_NOTES, {"lobby_id": self.lobby_id, "on_day": day})

    def record(self, event: Event, at: datetime) -> None:
        """Writes a journal entry under this change's number."""
        self.connection.execute(
            RECORD,
            {
                "lobby": self.lobby_id,
                "seq": self._state.seq,
                "at": at,
                "kind": event.kind,
                "ticket": event.ticket_id,
                "desk": event.desk,
                "facts": dict(event.facts),
            },
        )

    def keep(self, state: LobbyState) -> None:
        """Writes what is true beside the tickets."""
        self._state = state
        self._update_lobby(
            day=state.day,
            opened_until=state.opened_until,
            paused=sorted(state.paused),
            seats=state.seats,
            rule=state.rule,
            notice=dict(state.notice) if state.notice else None,
            closed_at=state.closed_at,
        )

    def keep_plan(self, plan: Mapping[str, Any]) -> None:
        """Writes the plan that counts now, so that the data folder explains itself."""
        self._update_lobby(plan=dict(plan))

    def _update_lobby(self, **values: object) -> None:
        self.connection.execute(update(lobby).where(lobby.c.id == self.lobby_id).values(**values))
