"""The clock of the server; the only place that asks for the time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class SystemClock:
    """The time as the machine knows it."""

    is_demo = False

    def now(self) -> datetime:
        return datetime.now(UTC)


class ShiftedClock:
    """A clock that started elsewhere and runs on from there: for demos and tests."""

    is_demo = True

    def __init__(self, starts_at: datetime) -> None:
        self._ahead: timedelta = starts_at - datetime.now(UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead
