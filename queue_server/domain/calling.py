"""Whose turn is it at this desk, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """The head of one service's queue: within a service nobody overtakes, so only heads compete."""

    ticket_id: int  # rises in the order of taking
    service: str
    waiting_since: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """Who is called, and the facts that decided it."""

    ticket_id: int
    rule: str
    waited_seconds: int


def choose(heads: Iterable[Candidate], now: datetime) -> Decision | None:
    """First come, first called, over all services that the desk serves. None if nobody can be called.

    The order is that of taking (the id), not of the clock: a clock that jumps back lets nobody overtake.
    """
    first = min(heads, key=lambda head: head.ticket_id, default=None)
    if first is None:
        return None
    return Decision(
        ticket_id=first.ticket_id,
        rule="first_come",
        waited_seconds=waited_seconds(first.waiting_since, now),
    )


def waited_seconds(since: datetime, now: datetime) -> int:
    """Whole seconds waited; never negative, whatever the clock does."""
    return max(0, int((now - since).total_seconds()))
