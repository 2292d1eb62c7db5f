"""Appointments in a table: commas or semicolons, one row of headings, columns in any order."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from queue_server.appointment_files.lines import Lines, echo, kind_of, number_of, service_names, service_of
from queue_server.domain.booking import Booking
from queue_server.domain.codes import plain
from queue_server.domain.errors import Invalid
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.slot import read_slot
from queue_server.domain.texts import refuse_unreadable
from queue_server.usecases.ports import AppointmentFile

COLUMNS = {"service", "slot", "date", "time", "items", "minutes", "visitor_kind", "code", "uid", "state"}
OTHER_NAMES = {"kind": "visitor_kind"}
STATES = {"": False, "booked": False, "cancelled": True}  # whether it is cancelled
LONGEST_CELL = 255  # characters

Row = Mapping[str, str]  # column → cell, without blanks around it


def read_csv(text: str, plan: LobbyPlan) -> AppointmentFile:
    """The bookings of a table; raises Invalid if it is none or lacks a column."""
    lines, rows = Lines(), _rows(text)
    _, columns = next(rows)
    if isinstance(columns, csv.Error):
        raise Invalid("content", f"the headings cannot be read ({columns})")
    columns = _named(columns)
    reader = _RowReader(plan)
    for number, cells in rows:
        if isinstance(cells, csv.Error):
            lines.wrong(number, f"cannot be read as CSV ({cells})")
        elif len(cells) != len(columns):
            lines.wrong(number, f"has {len(cells)} cells, but there are {len(columns)} headings")
        else:
            lines.read(number, reader.booking, dict(zip(columns, map(str.strip, cells), strict=True)))
    left_out = [echo(name) for name in columns if name and name not in COLUMNS]
    return AppointmentFile(lines=lines.bookings, mistakes=lines.mistakes, left_out=left_out)


def _rows(text: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """The rows that are not blank, each with the number of the line on which it begins."""
    heading = text.lstrip().partition("\n")[0]
    separator = ";" if heading.count(";") > heading.count(",") else ","
    table = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        number = table.line_num + 1
        row = _next(table)
        if row is None:
            return
        if isinstance(row, csv.Error) or any(cell.strip() for cell in row):
            yield number, row


def _next(table: Iterator[list[str]]) -> list[str] | csv.Error | None:
    try:
        return next(table, None)
    except csv.Error as error:
        return error


def _named(headings: Sequence[str]) -> list[str]:
    """The columns as we call them; raises Invalid unless each that we need is there, and once."""
    small = [heading.strip().lower() for heading in headings]
    columns = [OTHER_NAMES.get(heading, heading) for heading in small]
    missing = [name for name in ("service", *_columns_of_slot(columns)) if name not in columns]
    if missing:
        raise Invalid("content", f"the first row must hold the headings; {' and '.join(missing)} is missing")
    twice = [name for name, times in Counter(columns).items() if times > 1 and name in COLUMNS]
    if twice:
        raise Invalid("content", f"the heading {twice[0]} is there twice")
    return columns


def _columns_of_slot(columns: Sequence[str]) -> tuple[str, ...]:
    return ("date", "time") if {"date", "time"} & set(columns) and "slot" not in columns else ("slot",)


class _RowReader:
    """Reads one row after the other."""

    def __init__(self, plan: LobbyPlan) -> None:
        self._zone = plan.zone
        self._names = service_names(plan)
        self._nameless: Counter[tuple[str, datetime]] = Counter()

    def booking(self, row: Row) -> Booking:
        """The booking of a row; raises Invalid."""
        row = {name: cell for name, cell in row.items() if name in COLUMNS}
        for name, cell in row.items():
            refuse_unreadable(name, cell, LONGEST_CELL)
        state = row.get("state", "").lower()
        if state not in STATES:
            raise Invalid("state", f"{echo(state)} is neither booked nor cancelled")
        service, slot = self._service(row), self._slot(row)
        code, uid = plain(row.get("code", "")) or None, row.get("uid") or None
        return Booking(
            service=service,
            slot=slot,
            items=number_of("items", row.get("items", "")),
            minutes=number_of("minutes", row.get("minutes", "")),
            visitor_kind=kind_of(row.get("visitor_kind", "")),
            code=code,
            uid=uid if uid or code else self._uid(service, slot),
            cancelled=STATES[state],
        )

    def _service(self, row: Row) -> str | None:
        said = row["service"]
        service = service_of(self._names, [said])
        if said and not service:
            raise Invalid("service", f"{echo(said)} is no service of this lobby")
        return service

    def _slot(self, row: Row) -> datetime | None:
        said = row.get("slot") or f"{row.get('date', '')} {row.get('time', '')}".strip()
        return read_slot(said, self._zone) if said else None

    def _uid(self, service: str | None, slot: datetime | None) -> str | None:
        """What a row without uid and code is known by: its service and slot, and which of these it is."""
        if service is None or slot is None:
            return None
        self._nameless[service, slot] += 1
        return f"{service} {slot:%Y-%m-%dT%H:%MZ} {self._nameless[service, slot]}"
