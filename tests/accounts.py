"""What a lobby's journal must add up to, however many people acted at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from math import inf
from typing import Any

from sqlalchemy import Engine, Row, select

from queue_server.domain.ticket import AT_DESK
from queue_server.persistence.tables import journal, ticket

Entries = dict[int, list[Row[Any]]]  # of each ticket, in their order


@dataclass(frozen=True, kw_only=True)
class Wait:
    """From one number of the lobby to another somebody stood in a line."""

    ticket: int
    line: tuple[str, str, str]  # service, standing, kind of visitor
    ref: datetime
    since: int
    until: float  # for ever, if she waits still
    called: bool  # by the rule; not picked by a clerk, and she did not leave

    def stood_there_at(self, seq: float) -> bool:
        """Did she still wait before this change?"""
        return self.since < seq <= self.until


def entries_by_ticket(engine: Engine, lobby: str) -> Entries:
    """The journal of a lobby, as far as it speaks of tickets."""
    asked = (
        select(journal).where(journal.c.lobby == lobby, journal.c.ticket.isnot(None)).order_by(journal.c.id)
    )
    found: Entries = defaultdict(list)
    with engine.connect() as connection:
        for entry in connection.execute(asked):
            found[entry.ticket].append(entry)
    return dict(found)


def assert_every_step_follows(engine: Engine, lobby: str) -> None:
    """Each entry begins where the one before it ended, and the ticket is where the last one left it."""
    entries = entries_by_ticket(engine, lobby)
    for row in _tickets(engine, lobby):
        steps = [entry for entry in entries[row.id] if "becomes" in entry.facts]
        for one, next_one in pairwise(steps):
            assert next_one.facts["was"] == one.facts["becomes"], row
        assert not steps or steps[-1].facts["becomes"] == row.state, row
    assert_one_ticket_a_desk(entries)


def assert_one_ticket_a_desk(entries: Entries) -> None:
    """Played again from the journal, no desk ever had two."""
    at_desk: dict[str, int] = {}
    for entry in sorted((one for each in entries.values() for one in each), key=lambda one: one.id):
        if entry.facts.get("was") in AT_DESK and at_desk.get(entry.desk) == entry.ticket:
            del at_desk[entry.desk]
        if entry.facts.get("becomes") in AT_DESK:
            assert at_desk.setdefault(entry.desk, entry.ticket) == entry.ticket, entry


def assert_nobody_was_overtaken(engine: Engine, lobby: str) -> None:
    """Within one service and class everybody was called in the order of her effective reference."""
    lines: dict[tuple[str, str, str], list[Wait]] = defaultdict(list)
    for wait in _waits(engine, lobby):
        lines[wait.line].append(wait)
    for waits in lines.values():
        for called in (wait for wait in waits if wait.called):
            for other in waits:
                if other.stood_there_at(called.until):
                    assert (called.ref, called.ticket) <= (other.ref, other.ticket), (called, other)


def _waits(engine: Engine, lobby: str) -> Iterable[Wait]:
    entries = entries_by_ticket(engine, lobby)
    for row in _tickets(engine, lobby):
        if not any(_moves(entry) for entry in entries[row.id]):
            yield from _waits_of(row, entries[row.id])


def _moves(entry: Row[Any]) -> bool:
    """After this her reference is another one, which the journal does not say."""
    return entry.kind == "visitor_returned" or bool(entry.facts.get("first") or entry.facts.get("to_desk"))


def _waits_of(row: Row[Any], entries: Sequence[Row[Any]]) -> Iterable[Wait]:
    service, since = entries[0].facts["service"], entries[0].seq
    for entry in entries[1:]:
        if entry.facts.get("was") == "waiting":
            decided = entry.facts.get("reason", {}).get("rule")
            yield _wait(row, service, since, entry.seq, called=decided not in (None, "picked"))
        service = entry.facts.get("service", service)
        since = entry.seq
    if row.state == "waiting":
        yield _wait(row, service, since, inf, called=False)


def _wait(row: Row[Any], service: str, since: int, until: float, *, called: bool) -> Wait:
    line = (service, row.standing, row.visitor_kind)
    return Wait(ticket=row.id, line=line, ref=row.ref, since=since, until=until, called=called)


def _tickets(engine: Engine, lobby: str) -> Sequence[Row[Any]]:
    with engine.connect() as connection:
        return connection.execute(select(ticket).where(ticket.c.lobby == lobby)).all()
