"""Days to be played: who comes when for what, and when the clerks take breaks. Minutes since opening."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from queue_server.simulation.mistakes import Entry, SimulationRefused
from queue_server.simulation.scenario import Scenario


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """One visitor. What she really takes and how long she stays patient, nobody in the lobby knows."""

    service: str
    slot: float | None  # of her appointment
    arrival: float | None  # None: she had an appointment and never came
    minutes: float  # what her visit takes at speed 1, without the handover
    patience: float | None = None  # minutes after which she has left; None: she stays
    items: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Break:
    """A clerk is away; it begins when the visit in hand is done."""

    start: float
    minutes: float
    planned: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ClerkDay:
    """A clerk on one day."""

    speed: float  # her visits take so many times their minutes
    breaks: tuple[Break, ...]  # in the order of their beginning


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A day before anybody is called."""

    visits: tuple[Visit, ...]
    clerks: tuple[ClerkDay, ...]  # in the order of the scenario


def read_days(path: Path, scenario: Scenario, most: int | None = None) -> list[Day]:
    """The written days of a file, at most so many; raises SimulationRefused with file, line and reason."""
    return [_day(line, scenario, f"{path}, line {number}") for number, line in _lines(path, most)]


def _lines(path: Path, most: int | None) -> Iterator[tuple[int, str]]:
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if most is not None and number > most:
                    return
                yield number, line
    except FileNotFoundError:
        raise SimulationRefused(f"{path}: does not exist.") from None
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise SimulationRefused(f"{path}: cannot be read ({error}).") from None


def _day(line: str, scenario: Scenario, place: str) -> Day:
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SimulationRefused(f"{place}: is not JSON ({error}).") from None
    if not isinstance(raw, dict):
        raise SimulationRefused(f"{place}: must be a JSON object.")
    entry = Entry(place=place, raw=raw)
    clerks = tuple(_clerk_day(clerk) for clerk in entry.rows("clerks"))
    if len(clerks) != len(scenario.clerks):
        entry.wrong("clerks", f"are {len(clerks)}, but the scenario has {len(scenario.clerks)}")
    return Day(visits=tuple(_visit(visit, scenario) for visit in entry.rows("visits")), clerks=clerks)


def _visit(entry: Entry, scenario: Scenario) -> Visit:
    service = entry.word("service")
    if service not in scenario.by_id:
        entry.wrong("service", f"is “{service}”, which the scenario does not know")
    booked = entry.flag("appointment")
    never_came = booked and entry.raw.get("arrival") is None
    return Visit(
        service=service,
        slot=entry.number("slot") if booked else None,
        arrival=None if never_came else entry.number("arrival"),
        minutes=entry.number("minutes", least=0),
        patience=None if entry.raw.get("patience") is None else entry.number("patience", least=0),
        items=int(entry.number("items", 1, least=1)),
    )


def _clerk_day(entry: Entry) -> ClerkDay:
    speed = entry.number("speed", least=0.01, most=100)
    rows = entry.raw.get("breaks")
    if not isinstance(rows, list):
        entry.wrong("breaks", "must be a list")
    breaks = [_break(entry, row) for row in rows]
    return ClerkDay(speed=speed, breaks=tuple(sorted(breaks, key=lambda one: one.start)))


def _break(entry: Entry, row: object) -> Break:
    if not isinstance(row, list) or len(row) != len(fields(Break)):
        entry.wrong("breaks", "must each be [start, minutes, planned]")
    told = Entry(place=entry.place, raw=dict(zip(("start", "minutes", "planned"), row, strict=True)))
    return Break(
        start=told.number("start"), minutes=told.number("minutes", least=0), planned=told.flag("planned")
    )
