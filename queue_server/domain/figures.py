"""The course of a day in half hours: how many tickets were taken, and how many people waited at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

HALF_HOUR = timedelta(minutes=30)
LAST_MOMENT = timedelta(microseconds=1)  # before midnight


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """From one coming or going in the queue to the next: `before` people waited until `at`, then `after`.

    Those between the same two quarters of an hour are told as one, with the most who waited.
    """

    since: datetime | None  # the quarter of the coming or going before; None: there was none
    at: datetime  # the quarter
    before: int
    after: int
    taken: int


@dataclass(frozen=True, kw_only=True, slots=True)
class HalfHour:
    """Thirty minutes of a day: the tickets taken, and the most people who waited at once."""

    at: datetime
    taken: int
    waiting: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A calendar day of a lobby, from midnight to midnight, and the moment at which it is looked at."""

    zone: ZoneInfo
    begins: datetime
    ends: datetime
    opens: datetime | None
    now: datetime

    def holds(self, at: datetime) -> bool:
        """Is this a moment of the day?"""
        return self.begins <= at < self.ends

    def half_hour(self, at: datetime) -> datetime:
        """The beginning of this half hour on the lobby's own clock."""
        local = at.astimezone(self.zone)
        # The moments themselves are reckoned with: at the clock change local times are skipped or come twice.
        return at - timedelta(minutes=local.minute % 30, seconds=local.second, microseconds=local.microsecond)


def half_hours(day: Day, stretches: Sequence[Stretch], waiting_now: int) -> list[HalfHour]:
    """The half hours from the day's opening or first ticket until now; none before either.

    The stretches come in the order of the journal. Whoever waited while the clock showed a half hour counts
    in it, also if the clock was set back meanwhile.
    """
    if stretches:
        until_now = Stretch(
            since=stretches[-1].at, at=day.now, before=waiting_now, after=waiting_now, taken=0
        )
        stretches = [*stretches, until_now]
    taken, waiting = _taken(day, stretches), _waiting(day, stretches)
    return [
        HalfHour(at=at, taken=taken.get(at, 0), waiting=waiting.get(at, 0))
        for at in _from_first_to_last(day, set(waiting))
    ]


def _taken(day: Day, stretches: Sequence[Stretch]) -> Mapping[datetime, int]:
    taken: Counter[datetime] = Counter()
    for stretch in stretches:
        taken[day.half_hour(stretch.at)] += stretch.taken
    return taken


def _waiting(day: Day, stretches: Sequence[Stretch]) -> Mapping[datetime, int]:
    """The most at once, for each half hour in which somebody came, went or waited."""
    most: dict[datetime, int] = defaultdict(int)
    for stretch in stretches:
        if day.holds(stretch.at):
            at = day.half_hour(stretch.at)
            most[at] = max(most[at], stretch.before, stretch.after)
        if stretch.before:
            for at in _passed(day, stretch):
                most[at] = max(most[at], stretch.before)
    return most


def _passed(day: Day, stretch: Stretch) -> Iterator[datetime]:
    """The half hours of the day that a stretch touches; none if the clock was set back."""
    if stretch.since is None or stretch.since > stretch.at:
        return
    at = day.half_hour(max(stretch.since, day.begins))
    while at < min(stretch.at, day.ends):
        yield at
        at = day.half_hour(at + HALF_HOUR)


def _from_first_to_last(day: Day, known: set[datetime]) -> Iterator[datetime]:
    if day.opens and day.opens <= day.now:
        known.add(day.half_hour(day.opens))
    if not known:
        return
    last = max(known)
    if day.now >= day.begins:
        last = max(last, day.half_hour(min(day.now, day.ends - LAST_MOMENT)))
    at = min(known)
    while at <= last:
        yield at
        at = day.half_hour(at + HALF_HOUR)
