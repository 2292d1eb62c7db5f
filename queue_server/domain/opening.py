"""Is the lobby open, until when, and when does it open next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from queue_server.domain.texts import Texts


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


class ByHand(StrEnum):
    """What a supervisor said about today, whatever the hours say."""

    OPEN = "open"
    CLOSED = "closed"  # no more tickets; whoever waits is still served


@dataclass(frozen=True, kw_only=True, slots=True)
class Closing:
    """The moment at which a supervisor closed, and the next day's beginning, when the hours count again."""

    at: datetime
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Today:
    """The opening of the lobby as it stands now. Times are None where they mean nothing."""

    day: date
    state: OpeningState
    closes_at: datetime | None = None
    last_ticket_at: datetime | None = None
    opens_at: datetime | None = None
    note: Texts | None = None
    by_hand: ByHand | None = None


def today_at(
    now: datetime,
    day: date,
    spans: Sequence[Span],
    opened_until: datetime | None,
    closing: Closing | None = None,
) -> Today:
    """The state at `now`, from the coming spans of the plan and what a supervisor said, if anything.

    Of two spans that hold `now`, the one that gives tickets longest counts.
    """
    said = None
    if opened_until is not None and now < opened_until:
        said = ByHand.OPEN
        spans = [*spans, _opened_by_hand(min(now, closing.at) if closing else now, opened_until)]
    if closing:
        said = ByHand.CLOSED
        spans = [left for span in spans for left in _left_by(closing, span, now)]
    return replace(_today_by(spans, now, day), by_hand=said)


def _opened_by_hand(opens: datetime, until: datetime) -> Span:
    """The opening that a supervisor declared: tickets are given to the very end."""
    return Span(opens=opens, closes=until, last_ticket=until)


def _left_by(closing: Closing, span: Span, now: datetime) -> Iterator[Span]:
    """What a closing leaves of an opening.

    People may still wait in the one that it fell into. No other one opens before the next day.
    """
    if span.opens <= closing.at < span.closes and span.opens <= now:
        # Not later than now: a clock that is set back opens nothing.
        yield replace(span, last_ticket=min(span.last_ticket, closing.at, now))
    elif span.closes > closing.until:
        yield replace(span, opens=max(span.opens, closing.until))


def _today_by(spans: Sequence[Span], now: datetime, day: date) -> Today:
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
