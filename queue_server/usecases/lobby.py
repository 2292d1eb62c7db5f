"""A lobby: its plan, store, clock and listeners, and the one door for changes."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import ParamSpec

from queue_server.domain.errors import Unknown
from queue_server.domain.events import Event, EventKind
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.opening import Closing, Today, today_at
from queue_server.domain.texts import Texts
from queue_server.domain.ticket import AT_DESK, OPEN_STATES, Act, Ticket
from queue_server.domain.verdict import Checked
from queue_server.usecases.ports import Answer, Clock, Hours, LobbyState, Reading, Request, Store, Transaction

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What one transaction did, for the listeners. Plain values; the transaction is over."""

    lobby: str
    seq: int
    at: datetime
    tickets: tuple[Ticket, ...]
    desks: Mapping[str, Ticket | None]  # the desks it touched, with the ticket that is open there now
    services: frozenset[str]  # the services that it paused or resumed
    state: LobbyState
    everything: bool  # a new day or plan: pages must read afresh


Listener = Callable[[Change], None]


class Repeated(Exception):
    """The same request came before; carries its first answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__("this request was answered before")
        self.answer = answer


@dataclass
class Changing:
    """One change under way. Use cases read through `tx` and change only through the methods here."""

    lobby: Lobby
    tx: Transaction
    now: datetime
    state: LobbyState
    answer: Answer | None = None
    everything: bool = False
    tickets: dict[int, Ticket] = field(default_factory=dict)
    desks: dict[str, Ticket | None] = field(default_factory=dict)
    services: set[str] = field(default_factory=set)

    @property
    def day(self) -> date:
        return self.lobby.day_at(self.now)

    def take(self, ticket: Ticket) -> Ticket:
        """Adds a new ticket and records that it was taken."""
        taken = self.tx.add_ticket(ticket)
        self._changed(taken)
        checked = {"precheck": taken.precheck.outcome} if taken.precheck else {}
        self.record(
            EventKind.TICKET_TAKEN,
            taken,
            number=taken.number,
            area=taken.area,
            service=taken.service,
            **checked,
        )
        return taken

    def act(self, ticket: Ticket, act: Act, kind: EventKind, **values: object) -> Ticket:
        """Moves a ticket along the table of states; raises WrongState where there is no such step."""
        state = ticket.after(act)
        if state not in OPEN_STATES:
            values["ended_at"] = self.now
        moved = self.tx.advance(ticket, state, **values)
        self._changed(moved)
        self.record(kind, moved, was=ticket.state)
        return moved

    def correct_precheck(self, ticket: Ticket, precheck: Checked) -> Ticket:
        """Writes what a clerk found instead of what the visitor said; her place stays as it is."""
        was = ticket.precheck.outcome if ticket.precheck else None
        corrected = self.tx.advance(ticket, ticket.state, precheck=precheck)
        self._changed(corrected)
        self.record(EventKind.PRECHECK_CORRECTED, corrected, was=was, now=precheck.outcome)
        return corrected

    def keep(self, **values: object) -> None:
        """Changes what is true of the lobby beside its tickets."""
        self.state = replace(self.state, **values)  # type: ignore[arg-type]  # the fields of LobbyState
        self.tx.keep(self.state)

    def record(
        self, kind: EventKind, ticket: Ticket | None = None, *, desk: str | None = None, **facts: object
    ) -> None:
        """Writes a journal entry."""
        if ticket:
            desk = ticket.desk
        self.tx.record(
            Event(kind=kind, ticket_id=ticket.id if ticket else None, desk=desk, facts=facts), self.now
        )

    def answered(self, answer: Answer) -> Answer:
        """Keeps the answer for whoever repeats the request, and hands it back."""
        self.answer = answer
        return answer

    def _changed(self, ticket: Ticket) -> None:
        self.tickets[ticket.id] = ticket
        if ticket.desk:
            self.desks[ticket.desk] = ticket if ticket.state in AT_DESK else None


class Lobby:
    """One foyer. Everything that changes it goes through `changing`."""

    def __init__(self, *, plan: LobbyPlan, store: Store, clock: Clock, hours: Hours) -> None:
        self.plan = plan
        self.clock = clock
        self._store = store
        self._hours = hours
        self._listeners: list[Listener] = []

    @property
    def id(self) -> str:
        return self.plan.id

    def listen(self, listener: Listener) -> None:
        """Tells `listener` of every change made here, after its commit and in order."""
        self._listeners.append(listener)

    def day_at(self, now: datetime) -> date:
        """The calendar day in the lobby's own time zone."""
        return now.astimezone(self.plan.zone).date()

    def today(self, state: LobbyState) -> Today:
        """The opening as it stands now."""
        now = self.clock.now()
        day = self.day_at(now)
        closing = self._closing(state.closed_at, day)
        return today_at(now, day, self._hours.spans(day), state.opened_until, closing)

    def notice(self, state: LobbyState) -> Texts | None:
        """What a supervisor tells everybody today."""
        is_of_today = state.day == self.day_at(self.clock.now())
        return dict(state.notice) if state.notice and is_of_today else None

    def opens_on(self, day: date) -> datetime | None:
        """When the hours of the plan first open on a day; midnight if they are open then."""
        begins, ends = self.begin_of(day), self.begin_of(day + timedelta(days=1))
        opens = [span.opens for span in self._hours.spans(day) if span.closes > begins and span.opens < ends]
        return max(begins, min(opens)) if opens else None

    def begin_of(self, day: date) -> datetime:
        """The lobby's own midnight."""
        return datetime.combine(day, time(), tzinfo=self.plan.zone).astimezone(UTC)

    def _closing(self, closed_at: datetime | None, day: date) -> Closing | None:
        """A closing by hand counts for its own day only."""
        if closed_at is None or self.day_at(closed_at) != day:
            return None
        return Closing(at=closed_at, until=self.begin_of(day + timedelta(days=1)))

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """One consistent look at this lobby."""
        with self._store.reading(self.id) as look:
            yield look

    @contextmanager
    def changing(self, request: Request | None = None) -> Iterator[Changing]:
        """The one door: takes the lobby's turn, commits on a clean exit, then tells the listeners.

        Raises Repeated if `request` was answered before, and RequestReused if it came with another body;
        in both cases nothing changes and no sequence number is used up.
        """
        with self._store.changing(self.id) as tx:
            if request and (known := tx.answer_to(request)) is not None:
                raise Repeated(known)
            changing = Changing(lobby=self, tx=tx, now=self.clock.now(), state=tx.state())
            _begin_day_if_due(changing)
            yield changing
            if request and changing.answer is not None:
                tx.remember(request, changing.answer, changing.now)
            change = _change(changing)
        self._tell(change)

    def _tell(self, change: Change) -> None:
        for listener in self._listeners:
            try:
                listener(change)
            except Exception:
                log.exception(
                    "a listener failed; the change stands", extra={"lobby": self.id, "seq": change.seq}
                )


def _begin_day_if_due(changing: Changing) -> None:
    """Ends yesterday before anything of today happens.

    Compared for equality, not for order: a clock that was wrong and is set back must not keep a lobby
    in the future. Numbers stay unique either way, as their series are kept by day.
    """
    if changing.state.day == changing.day:
        return
    for ticket in changing.tx.open_tickets():
        changing.act(ticket, Act.END_DAY, EventKind.TICKET_ENDED_WITH_DAY)
    until = changing.state.opened_until
    changing.keep(
        day=changing.day,
        staffed=frozenset(),
        opened_until=until if until and changing.now < until else None,
        notice=None,
        closed_at=None,
    )
    changing.record(EventKind.DAY_BEGAN, day=changing.day.isoformat())
    changing.everything = True


def _change(changing: Changing) -> Change:
    return Change(
        lobby=changing.lobby.id,
        seq=changing.state.seq,
        at=changing.now,
        tickets=tuple(changing.tickets.values()),
        desks=changing.desks,
        services=frozenset(changing.services),
        state=changing.state,
        everything=changing.everything,
    )


P = ParamSpec("P")


def answered_once(use_case: Callable[P, Answer]) -> Callable[P, Answer]:
    """A repeated request gets its first answer instead of happening again."""

    @functools.wraps(use_case)
    def once(*args: P.args, **kwargs: P.kwargs) -> Answer:
        try:
            return use_case(*args, **kwargs)
        except Repeated as repeated:
            return repeated.answer

    return once


class House:
    """All lobbies of one server, apart from each other."""

    def __init__(self, lobbies: list[Lobby], store: Store, clock: Clock) -> None:
        self._lobbies = {lobby.id: lobby for lobby in lobbies}
        self._store = store
        self.clock = clock

    @property
    def lobbies(self) -> list[Lobby]:
        return list(self._lobbies.values())

    def lobby(self, lobby_id: str) -> Lobby:
        """The lobby of this id; raises Unknown."""
        try:
            return self._lobbies[lobby_id]
        except KeyError:
            raise Unknown("lobby", lobby_id) from None

    def see_devices(self, devices: Collection[tuple[str, str, str]]) -> None:
        """Notes that these kiosks and displays (lobby, kind, id) are connected now. Changes no queue."""
        self._store.see_devices(devices, self.clock.now())

    def lobby_of_ticket(self, ticket_id: int) -> Lobby:
        """The lobby in which this ticket was taken; raises Unknown."""
        lobby_id = self._store.lobby_of_ticket(ticket_id)
        if lobby_id not in self._lobbies:
            raise Unknown("ticket", ticket_id)
        return self._lobbies[lobby_id]

    def visit_of(self, token: str) -> tuple[Lobby, int]:
        """The lobby and ticket that a visitor's token opens; raises Unknown without repeating it."""
        found = self._store.ticket_of_token(token)
        if found is None or found[0] not in self._lobbies:
            raise Unknown("ticket", "of this link")
        return self._lobbies[found[0]], found[1]
