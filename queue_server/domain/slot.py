"""When an appointment is: from the time on the office's wall to a moment."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from queue_server.domain.errors import Invalid

DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
SLOT = re.compile(
    rf"(?P<day>{DAY.pattern})[T ](?P<time>\d\d:\d\d)(:00)?(?P<offset>Z|[+-]\d\d:\d\d)?", re.ASCII
)
YEARS = range(2000, 2200)  # beyond them a date is a slip of the finger, and reckoning with it can overflow


def read_slot(text: str, zone: ZoneInfo) -> datetime:
    """The moment of `2026-11-23T10:15`, in the lobby's zone unless it has an offset; raises Invalid."""
    found = SLOT.fullmatch(text.strip())
    if not found:
        raise Invalid("slot", "must be a day and a time such as 2026-11-23T10:15")
    try:
        offset = found["offset"] or ""
        written = datetime.fromisoformat(f"{found['day']}T{found['time']}{offset}")
    except ValueError:
        raise Invalid("slot", f"there is no {text.strip()}") from None
    return moment_of(written, zone)


def moment_of(written: datetime, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, of a time with an offset or of a local one in `zone`; raises Invalid.

    A local time that the clocks skip or show twice names no moment: nobody guesses which one was meant.
    """
    if written.year not in YEARS:
        raise Invalid("slot", f"the year {written.year} cannot be meant")
    if written.tzinfo:
        return written.astimezone(UTC)
    first, second = (written.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first == second:
        return first
    told = f"{written:%Y-%m-%d %H:%M}"
    if first < second:
        raise Invalid(
            "slot", f"{told} comes twice, as the clocks go back; add an offset such as {_offset(first, zone)}"
        )
    raise Invalid("slot", f"{told} does not exist: the clocks are put forward then")


def _offset(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).isoformat()[-6:]


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """The calendar day in this zone."""
    return moment.astimezone(zone).date()


def read_day(text: str) -> date:
    """The day of `2026-11-23`; raises Invalid."""
    if not DAY.fullmatch(text.strip()):
        raise Invalid("day", "must be a day such as 2026-11-23")
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise Invalid("day", f"there is no {text.strip()}") from None
    if day.year not in YEARS:
        raise Invalid("day", f"the year {day.year} cannot be meant")
    return day
