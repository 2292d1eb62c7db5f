"""Is the lobby open, until when, and when does it open next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from queue_server.domain.lobby_plan import Texts


class OpeningState(StrEnum):
    """What a visitor at the door needs to know."""

    OPEN = "open"
    ENDING = "ending"  # still open for those who wait, but no more tickets
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """One stretch of opening, from `opens` up to but not including `closes`."""

    opens: datetime
    closes: datetime
    last_ticket: datetime
    note: Texts | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Today:
    """The opening of the lobby as it stands now. Times are None where they mean nothing."""

    day: date
    state: OpeningState
    closes_at: datetime | None = None
    last_ticket_at: datetime | None = None
    opens_at: datetime | None = None
    note: Texts | None = None


def by_hand(now: datetime, until: datetime) -> Span:
    """The opening that a supervisor declared: tickets are given to the very end."""
    return Span(opens=now, closes=until, last_ticket=until)


def today_at(now: datetime, day: date, spans: Sequence[Span], opened_until: datetime | None) -> Today:
    """The state at `now`, from the coming spans of the plan and an opening by hand, if any.

    Of two spans that hold `now`, the one that gives tickets longest counts.
    """
    if opened_until is not None and now < opened_until:
        spans = [*spans, by_hand(now, opened_until)]
    current = [span for span in spans if span.opens <= now < span.closes]
    if not current:
        coming = min((span for span in spans if span.opens > now), key=lambda span: span.opens, default=None)
        return Today(
            day=day,
            state=OpeningState.CLOSED,
            opens_at=coming.opens if coming else None,
            note=coming.note if coming else None,
        )
    span = max(current, key=lambda span: (span.last_ticket, span.closes))
    return Today(
        day=day,
        state=OpeningState.OPEN if now < span.last_ticket else OpeningState.ENDING,
        closes_at=span.closes,
        last_ticket_at=span.last_ticket,
        note=span.note,
    )


def last_ticket(opens: datetime, closes: datetime, minutes: int) -> datetime:
    """When the last ticket is given: `minutes` before closing, but never before opening."""
    return max(opens, closes - timedelta(minutes=minutes))
