"""Opens the database and brings it to the newest shape."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url

LOCK_TIMEOUT = 10  # seconds to wait for another process before a clear error
LOCK_PAUSE = 0.01  # seconds between two tries where the database does not wait by itself
MIGRATION_LOCK = 0x466F796572  # any fixed number: only one process migrates at a time


def open_database(url: str) -> Engine:
    """An engine with the settings that keep what was answered, also over a power cut."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _open_sqlite(parsed)
    return create_engine(
        _with_psycopg(parsed),
        isolation_level="READ COMMITTED",
        pool_size=10,
        max_overflow=20,
        pool_pre_ping=True,
        connect_args={"options": f"-c lock_timeout={LOCK_TIMEOUT}s", "connect_timeout": LOCK_TIMEOUT},
    )


def _with_psycopg(url: URL) -> URL:
    """`postgres://` and `postgresql://` as people write them, with the driver that is installed."""
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    return url


def _open_sqlite(url: URL) -> Engine:
    engine = create_engine(
        url, pool_size=5, max_overflow=50, connect_args={"timeout": LOCK_TIMEOUT, "check_same_thread": False}
    )

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _record: Any) -> None:
        # The driver begins with the first statement that writes, and takes the write lock at once: of two
        # that read first and then want to write, one would fail. An event of the engine that begins would
        # make every statement pay.
        connection.isolation_level = "IMMEDIATE"
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")  # NORMAL may lose the last numbers in a power cut
        connection.execute("PRAGMA foreign_keys = ON")

    return engine


def _write_ahead(connection: Any) -> None:
    """Switches a new file to WAL. While somebody else does so, SQLite says "locked" without any patience."""
    deadline = time.monotonic() + LOCK_TIMEOUT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(LOCK_PAUSE)  # its busy timeout does not count here, and nobody tells the end


@contextmanager
def looking(engine: Engine) -> Iterator[Connection]:
    """A transaction that only reads, and sees one state of the database from beginning to end."""
    with engine.connect() as plain:
        if plain.dialect.name == "sqlite":
            connection = plain
            connection.exec_driver_sql("BEGIN")  # the driver begins by itself only to write
        else:
            connection = plain.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            connection.begin()
        yield connection


def migrate(engine: Engine) -> None:
    """Brings the database to the newest shape. Of several processes one does it, the others wait."""
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            # Alembic rebuilds tables on SQLite; with foreign keys on, that would delete what refers to them.
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.rollback()
        with connection.begin():
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")  # the driver does not begin for DDL
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
            config = Config()
            config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        connection.invalidate()  # its pragma must not stay in the pool
