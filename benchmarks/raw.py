"""The baseline of the use cases: plain `sqlite3` writes the same rows, as durably, deciding nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Written:
    """The rows that one change left behind, as they stand in the file."""

    lobby: str
    seq: int
    series: Row
    ticket: Row
    journal: Row
    answer: Row


def connect(database: Path) -> sqlite3.Connection:
    """A connection with the settings of the server's own."""
    connection = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.row_factory = sqlite3.Row
    return connection


def last_written(connection: sqlite3.Connection) -> Written:
    """What the latest change of this database wrote."""

    def one(question: str, *values: object) -> Row:
        return dict(connection.execute(question, values).fetchone())

    lobby = one("SELECT id, seq FROM lobby")
    journal = one("SELECT * FROM journal ORDER BY id DESC LIMIT 1")
    ticket = one("SELECT * FROM ticket WHERE id = ?", journal["ticket"])
    return Written(
        lobby=lobby["id"],
        seq=lobby["seq"],
        series=one("SELECT * FROM series WHERE letter = ?", ticket["letter"]),
        ticket=ticket,
        journal=journal,
        answer=one("SELECT * FROM answer ORDER BY rowid DESC LIMIT 1"),
    )


def write_taken(connection: sqlite3.Connection, rows: Written) -> None:
    """Writes what taking a ticket writes."""
    with _transaction(connection):
        _move_on(connection, rows)
        connection.execute(
            "INSERT INTO series VALUES (:lobby, :day, :letter, :last, :latest) "
            "ON CONFLICT (lobby, day, letter) DO UPDATE SET last = excluded.last, latest = excluded.latest",
            rows.series,
        )
        _insert(connection, "ticket", rows.ticket)
        _insert(connection, "journal", rows.journal)
        _insert(connection, "answer", rows.answer)


def write_called(connection: sqlite3.Connection, rows: Written) -> None:
    """Writes what calling somebody writes."""
    with _transaction(connection):
        _move_on(connection, rows)
        connection.execute(
            "UPDATE ticket SET state = :state, desk = :desk, call = :call, calls = :calls, "
            "called_at = :called_at, ended_at = :ended_at, reason = :reason, undo = :undo WHERE id = :id",
            rows.ticket,
        )
        _insert(connection, "journal", rows.journal)
        _insert(connection, "answer", rows.answer)


def write_finished(connection: sqlite3.Connection, rows: Written) -> None:
    """Writes what the end of a visit writes."""
    with _transaction(connection):
        _move_on(connection, rows)
        connection.execute(
            "UPDATE ticket SET state = :state, served_at = :served_at, ended_at = :ended_at, note = :note, "
            "done = :done, undo = :undo WHERE id = :id",
            rows.ticket,
        )
        _insert(connection, "journal", rows.journal)


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("COMMIT")


def _move_on(connection: sqlite3.Connection, rows: Written) -> None:
    connection.execute("UPDATE lobby SET seq = ? WHERE id = ?", (rows.seq, rows.lobby))


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    connection.execute(_insert_statement(table, tuple(row)), row)


@cache
def _insert_statement(table: str, columns: tuple[str, ...]) -> str:
    places = ", ".join(f":{column}" for column in columns)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"
