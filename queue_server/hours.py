"""When a lobby is open: the OpenStreetMap expression of its plan, public holidays, its own dates."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

import holidays
from opening_hours import OpeningHours

from queue_server.domain.lobby_plan import LobbyPlan, SpecialDate
from queue_server.domain.opening import Span, last_ticket

ONE_DAY = timedelta(days=1)
HORIZON = timedelta(days=400)  # how far ahead the next opening is looked for
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SELECTOR_WITH_HOLIDAYS = re.compile(r"^(?P<before>(?:[^\s,]+,)*)PH(?P<after>(?:,[^\s,]+)*)\s*(?P<rest>.*)$")


def holiday_dates(region: str, years: range) -> list[date]:
    """Public holidays of a region such as DE-TH, rising; raises NotImplementedError if it is unknown."""
    country, _, subdivision = region.partition("-")
    return sorted(holidays.country_holidays(country, subdiv=subdivision or None, years=years))


def with_holidays(expression: str, days: list[date]) -> str:
    """The expression with `PH` written out as dates.

    The library that reads it knows holidays by country only, and Thuringia has its own. A rule that
    names weekdays and holidays at once, such as `Su,PH off`, becomes two.
    """
    written_out = ",".join(f"{day.year} {MONTHS[day.month - 1]} {day.day:02d}" for day in days)
    return "; ".join(
        part for rule in expression.split(";") for part in _without_ph(rule.strip(), written_out) if part
    )


def _without_ph(rule: str, written_out: str) -> Iterator[str]:
    found = SELECTOR_WITH_HOLIDAYS.match(rule)
    if not found:
        yield rule
        return
    weekdays = (found["before"].rstrip(",") + found["after"]).strip(",")
    if weekdays:
        yield f"{weekdays} {found['rest']}"
    if written_out:
        yield f"{written_out} {found['rest']}"


class PlanHours:
    """The coming openings of one plan; answers are kept per day, as every pulse asks."""

    def __init__(self, plan: LobbyPlan) -> None:
        self._plan = plan
        self._dates = {special.date: special for special in plan.dates}
        self.spans = lru_cache(maxsize=4)(self._spans)

    def _spans(self, day: date) -> tuple[Span, ...]:
        """All openings that touch `day`, and the next one after it."""
        found: list[Span] = []
        for opens, closes in self._intervals(day):
            if closes.date() < day:
                continue
            found.append(self._span(opens, closes))
            if opens.date() > day:
                break
        return tuple(found)

    def _intervals(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """Local openings from the day before `day`, rising."""
        usual = self._usual(day)
        special = (
            (datetime.combine(s.date, s.opens), datetime.combine(s.date, s.closes))
            for s in sorted(self._dates.values(), key=lambda s: s.date)
            if s.opens and s.closes and s.date >= day - timedelta(days=1)
        )
        yield from heapq.merge(usual, special)

    def _usual(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """The openings of the weekly expression, without the dates that have hours of their own."""
        if not self._plan.opening_hours:
            return
        start = datetime.combine(day - timedelta(days=1), time())
        end = start + HORIZON
        for opens, closes, state, *_ in self._reader(day.year).intervals(start, end):
            if str(state) == "open":
                yield from self._without_dates(opens, closes)

    def _without_dates(self, opens: datetime, closes: datetime) -> Iterator[tuple[datetime, datetime]]:
        """An opening without the dates that have hours of their own. A night belongs to its evening."""
        if closes - opens < ONE_DAY:
            if opens.date() not in self._dates:
                yield opens, closes
            return
        for day in sorted(day for day in self._dates if opens.date() <= day <= closes.date()):
            midnight = datetime.combine(day, time())
            if opens < midnight:
                yield opens, midnight
            opens = midnight + ONE_DAY
        if opens < closes:
            yield opens, closes

    def _reader(self, year: int) -> OpeningHours:
        expression = self._plan.opening_hours or ""
        if self._plan.holidays:
            days = holiday_dates(self._plan.holidays, range(year - 1, year + 3))
            expression = with_holidays(expression, days)
        return OpeningHours(expression)

    def _span(self, opens: datetime, closes: datetime) -> Span:
        special: SpecialDate | None = self._dates.get(opens.date())
        # In UTC, because arithmetic within one zone counts hours that the clock change skips.
        start, end = (at.replace(tzinfo=self._plan.zone).astimezone(UTC) for at in (opens, closes))
        return Span(
            opens=start,
            closes=end,
            last_ticket=last_ticket(start, end, self._plan.last_ticket_minutes),
            note=special.note if special else None,
        )
