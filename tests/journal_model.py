"""The figures of a day, counted a second time and in another way: from the entries of the journal only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from typing import Any

from sqlalchemy import Row, select

from queue_server.domain.verdict import Outcome
from queue_server.persistence.tables import journal
from queue_server.usecases.views import moment
from tests.cast import View, Village

HALF_HOUR = timedelta(minutes=30)
OPENS = time(8)  # every day in these tests
BEGINS = {
    "ticket_taken": "waiting",
    "visitor_checked_in": "waiting",
    "visitor_served_directly": "serving",
    "bundle_handed_in": "dropped_off",
}
STATES = ["waiting", "called", "serving", "parked", "away", "dropped_off", "served", "missed", "left"]


def entries_of(village: Village) -> Sequence[Row[Any]]:
    """The whole journal of a lobby."""
    of_lobby = select(journal).where(journal.c.lobby == village.lobby.id).order_by(journal.c.id)
    with village.engine.connect() as connection:
        return connection.execute(of_lobby).all()


def happened_at(village: Village, desk: str) -> list[str]:
    """What the journal says of a desk, without its tickets."""
    return [entry.kind for entry in entries_of(village) if entry.desk == desk and entry.ticket is None]


def figures_of_journal(village: Village) -> View:
    """What the figures must be, by all that the journal says."""
    model = JournalModel(village)
    for entry in entries_of(village):
        model.read(entry)
    return model.figures()


@dataclass
class Known:
    """What the journal said of one ticket."""

    day: date
    area: str
    service: str
    outcome: str | None
    taken_at: datetime
    state: str
    came_for: str | None = None  # before she was transferred


@dataclass
class JournalModel:
    """Reads entries in their order."""

    village: Village
    day: date = date.min
    tickets: dict[int, Known] = field(default_factory=dict)
    staffed: set[str] = field(default_factory=set)
    saved: list[tuple[date, str]] = field(default_factory=list)
    steps: list[tuple[datetime, date, int]] = field(
        default_factory=list
    )  # into a day's queue, out of it, or by

    def read(self, entry: Row[Any]) -> None:
        """Takes one entry to heart."""
        if entry.kind == "day_began":
            self.day, self.staffed = date.fromisoformat(entry.facts["day"]), set()
        elif entry.kind == "wait_saved":
            self.saved.append((self.day, entry.facts["service"]))
        elif entry.kind in ("desk_staffed", "desk_vacated"):
            (self.staffed.add if entry.kind == "desk_staffed" else self.staffed.discard)(entry.desk)
        elif entry.ticket is not None:
            waited = self._waits(entry.ticket)
            self._read_of_ticket(entry)
            step = self._waits(entry.ticket) - waited
            if step or entry.kind in BEGINS:
                self.steps.append((entry.at, self.tickets[entry.ticket].day, step))

    def _read_of_ticket(self, entry: Row[Any]) -> None:
        facts = entry.facts
        if entry.kind in BEGINS:
            area, service, state = facts["area"], facts["service"], BEGINS[entry.kind]
            self.tickets[entry.ticket] = Known(
                self.day, area, service, facts.get("precheck"), entry.at, state
            )
            return
        known = self.tickets[entry.ticket]
        if "becomes" in facts:
            assert facts["was"] == known.state, "an entry is missing"
            known.state = facts["becomes"]
        if entry.kind == "precheck_corrected":
            known.outcome = facts["now"]
        elif entry.kind == "ticket_transferred":
            known.came_for = facts["from_service"]
            self._send(known, facts["service"])
        elif entry.kind == "act_undone" and facts["act"] == "transfer":
            assert known.came_for
            self._send(known, known.came_for)

    def _send(self, known: Known, service: str) -> None:
        known.service, known.area = service, self.village.lobby.plan.service(service).area

    def _waits(self, ticket_id: int) -> bool:
        return ticket_id in self.tickets and self.tickets[ticket_id].state == "waiting"

    def figures(self) -> View:
        """All figures of the day that the journal is in."""
        plan = self.village.lobby.plan
        today = [known for known in self.tickets.values() if known.day == self.day]
        saved = Counter(service for day, service in self.saved if day == self.day)
        outcomes = Counter(known.outcome for known in today)
        return {
            "lobby": tally(today),
            "areas": {area.id: tally(k for k in today if k.area == area.id) for area in plan.areas},
            "services": {one.id: tally(k for k in today if k.service == one.id) for one in plan.services},
            "desks_open": len(self.staffed),
            "saved_waits": {"total": saved.total(), "services": dict(saved)},
            "prechecks": {outcome.value: outcomes[outcome.value] for outcome in Outcome},
            "day": list(self._course([known.taken_at for known in today])),
        }

    def _course(self, taken: list[datetime]) -> Iterable[View]:
        halves = {at: self._most(at) for at in self._half_hours()}
        opens, now = self._local(OPENS), self.village.clock.now()
        told = [at for at, most in halves.items() if most is not None]
        told += [at for at in halves if opens <= now and at == opens]
        for at, most in halves.items():
            if told and min(told) <= at and (at <= max(told) or at <= now):
                taken_in = sum(at <= one < at + HALF_HOUR for one in taken)
                yield {"at": moment(at), "taken": taken_in, "waiting": most or 0}

    def _most(self, begins: datetime) -> int | None:
        """How many waited at once in a half hour; None if nothing is known of it."""
        ends, seen = begins + HALF_HOUR, list[int]()
        steps = [(at, step) for at, day, step in self.steps if day == self.day]
        counts = [0, *accumulate(step for _, step in steps)]
        moments = [*(at for at, _ in steps), self.village.clock.now()]
        for place, at in enumerate(moments if steps else []):
            count = counts[place]
            if begins <= at < ends:
                seen += [count, *counts[place + 1 : place + 2]]
            if count and place and moments[place - 1] < ends and begins < at:
                seen.append(count)
        return max(seen, default=None)

    def _half_hours(self) -> Iterable[datetime]:
        at, end = self._local(time()), self._local(time(), days=1)
        while at < end:
            yield at
            at += HALF_HOUR

    def _local(self, at: time, *, days: int = 0) -> datetime:
        zone = self.village.lobby.plan.zone
        return datetime.combine(self.day + timedelta(days=days), at, tzinfo=zone).astimezone(UTC)


def tally(tickets: Iterable[Known]) -> View:
    """Tickets by state, and since when the first of those who wait has waited."""
    listed = list(tickets)
    states = Counter(known.state for known in listed)
    waiting = [known.taken_at for known in listed if known.state == "waiting"]
    return {
        **{state: states[state] for state in STATES},
        "taken": len(listed),
        "longest_since": moment(min(waiting, default=None)),
    }
