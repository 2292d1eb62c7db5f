"""Who sits where: what a desk can do today, its break, its alarm. A seat never says who sits on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from queue_server.domain.lobby_plan import Desk


@dataclass(frozen=True, kw_only=True, slots=True)
class Seat:
    """A desk at which somebody works."""

    skills: tuple[str, ...] | None = None  # services she may do today; None: all that the desk serves
    break_since: datetime | None = None
    break_until: datetime | None = None  # None: no expected end
    awaits_next: bool = False  # the next who comes is called without pressing again
    help_since: datetime | None = None  # she asks colleagues for help
    help_by: str | None = None  # the desk that comes

    @property
    def on_break(self) -> bool:
        return self.break_since is not None


Seats = Mapping[str, Seat]  # by desk


def can_do(desk: Desk, seat: Seat | None) -> tuple[str, ...]:
    """The services that this desk can do now: what it is for, by what the clerk can do."""
    if seat is None or seat.skills is None:
        return desk.serves
    return tuple(service for service in desk.serves if service in seat.skills)
