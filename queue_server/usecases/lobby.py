"""A lobby: its plan, store, clock and listeners, and the one door for changes."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import ParamSpec

from queue_server.domain.calling import Rule
from queue_server.domain.errors import Unknown
from queue_server.domain.events import EventKind
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.opening import Closing, Today, today_at
from queue_server.domain.texts import Texts
from queue_server.domain.ticket import Ticket, TicketState
from queue_server.domain.turns import Act
from queue_server.usecases.calling import serve_those_who_await
from queue_server.usecases.changing import Change, Changing, rule_now
from queue_server.usecases.ports import Answer, Clock, Hours, LobbyState, Reading, Request, Store

log = logging.getLogger(__name__)


Listener = Callable[[Change], None]


class Repeated(Exception):
    """The same request came before; carries its first answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__("this request was answered before")
        self.answer = answer


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

    def rule(self, state: LobbyState) -> Rule:
        """The rule by which is called now."""
        return rule_now(self.plan, state)

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
            now = self.clock.now()
            changing = Changing(plan=self.plan, tx=tx, now=now, day=self.day_at(now), state=tx.state())
            _begin_day_if_due(changing)
            yield changing
            serve_those_who_await(changing)
            if request and changing.answer is not None:
                tx.remember(request, _without_note(changing.answer), changing.now)
            change = changing.change()
        self._tell(change)

    def _tell(self, change: Change) -> None:
        for listener in self._listeners:
            try:
                listener(change)
            except Exception:
                log.exception(
                    "a listener failed; the change stands", extra={"lobby": self.id, "seq": change.seq}
                )


def _without_note(answer: Answer) -> Answer:
    """What is kept for a repeated request: a note must not outlive the visit."""
    ticket = answer.get("ticket", {})
    return {**answer, "ticket": {**ticket, "note": None}} if ticket.get("note") else answer


def _begin_day_if_due(changing: Changing) -> None:
    """Ends yesterday before anything of today happens.

    Compared for equality, not for order: a clock that was wrong and is set back must not keep a lobby
    in the future. Numbers stay unique either way, as their series are kept by day.
    """
    if changing.state.day == changing.day:
        return
    for ticket in changing.tx.open_tickets():
        _end_day_of(changing, ticket)
    if changing.state.day:
        changing.tx.forget_notes(changing.state.day)
    until = changing.state.opened_until
    changing.keep(
        day=changing.day,
        seats={},
        opened_until=until if until and changing.now < until else None,
        notice=None,
        closed_at=None,
        rule=None,
    )
    changing.record(EventKind.DAY_BEGAN, day=changing.day.isoformat())
    changing.everything = True


def _end_day_of(changing: Changing, ticket: Ticket) -> None:
    """Nothing stays open over night but bundles: they are still there in the morning."""
    if ticket.state is TicketState.DROPPED_OFF:
        return
    if ticket.dropped_at:
        changing.act(ticket, Act.KEEP)
    else:
        changing.act(ticket, Act.END_DAY)


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
