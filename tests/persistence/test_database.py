"""How the database is opened: what was answered is kept, also over a power cut."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text
from sqlalchemy.engine import make_url

from queue_server.domain.calling import Standing
from queue_server.domain.seat import Seat
from queue_server.persistence import database as database_module
from queue_server.persistence.database import migrate, open_database
from queue_server.persistence.house import house_keys, keep_passphrase_hash
from queue_server.persistence.store import SqlStore
from queue_server.persistence.tables import metadata
from tests.cast import HandClock, found_village, sqlite_url, village_plan
from tests.together import together

PRAGMAS = {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1}


def test_every_pooled_connection_writes_durably(database: Engine) -> None:
    with ExitStack() as stack:
        connections = [stack.enter_context(database.connect()) for _ in range(20)]

        found = [
            {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in PRAGMAS}
            for connection in connections
        ]

    assert found == [PRAGMAS] * 20


def test_connections_that_come_back_from_the_pool_still_write_durably(tmp_path: Path) -> None:
    engine = open_database(sqlite_url(tmp_path / "foyer.db"))
    migrate(engine)  # which turns foreign keys off for its own connection

    for _ in range(3):
        with engine.connect() as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in PRAGMAS}
            assert found == PRAGMAS
    engine.dispose()


def test_the_migrations_make_exactly_the_tables_of_the_code(database: Engine) -> None:
    with database.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, metadata) == []


def test_the_migrations_make_every_index_as_the_code_has_it(database: Engine, tmp_path: Path) -> None:
    # compare_metadata does not look at the conditions of partial indexes.
    made = open_database(sqlite_url(tmp_path / "made.db"))
    metadata.create_all(made)
    question = text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")

    with database.connect() as migrated, made.connect() as written:
        migrated_indexes = {name: " ".join(sql.split()) for name, sql in migrated.execute(question)}
        written_indexes = {name: " ".join(sql.split()) for name, sql in written.execute(question)}
    made.dispose()

    assert {name: sql.replace("ticket.", "") for name, sql in written_indexes.items()} == {
        name: sql.replace("ticket.", "") for name, sql in migrated_indexes.items()
    }


def test_a_database_of_the_first_release_keeps_its_queue(tmp_path: Path) -> None:
    engine = open_database(sqlite_url(tmp_path / "foyer.db"))
    migrate_to(engine, "0001")
    with engine.begin() as connection:
        for statement in QUEUE_OF_THE_FIRST_RELEASE.split(";"):
            connection.exec_driver_sql(statement)

    migrate(engine)

    with SqlStore(engine).reading("village") as look:
        (waiting,) = look.open_tickets()
        state = look.state()
        (entry,) = look.entries_of(waiting)
    assert (waiting.number, waiting.precheck) == ("A007", None)
    assert (waiting.waits_from, waiting.ref) == (waiting.taken_at, waiting.taken_at)
    assert (waiting.standing, waiting.line) == (Standing.WALK_IN, "passport/walk_in/private")
    assert (state.seq, state.notice, state.closed_at, state.rule) == (7, None, None, None)
    assert state.seats == {"desk-1": Seat()}
    assert entry.facts == {"number": "A007", "service": "passport"}
    engine.dispose()


QUEUE_OF_THE_FIRST_RELEASE = """
INSERT INTO lobby (id, seq, day, paused, staffed) VALUES ('village', 7, '2026-11-23', '[]', '["desk-1"]');
INSERT INTO series (lobby, day, letter, last) VALUES ('village', '2026-11-23', 'A', 7);
INSERT INTO ticket (id, lobby, day, area, service, letter, serial, items, visitor_kind, language, state,
                    token, taken_at, calls)
VALUES (1, 'village', '2026-11-23', 'papers', 'passport', 'A', 7, 1, 'private', 'de', 'waiting',
        'token', '2026-11-23 09:00:00.000000', 0);
INSERT INTO journal (lobby, seq, at, kind, ticket, facts)
VALUES ('village', 7, '2026-11-23 09:00:00.000000', 'ticket_taken', 1,
        '{"number": "A007", "service": "passport"}')
"""


def migrate_to(engine: Engine, revision: str) -> None:
    """Makes the tables of an older release."""
    config = Config()
    config.set_main_option("script_location", str(Path(database_module.__file__).parent / "migrations"))
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def test_after_the_first_release_the_queue_goes_on(tmp_path: Path, clock: HandClock) -> None:
    engine = open_database(sqlite_url(tmp_path / "foyer.db"))
    migrate_to(engine, "0001")
    with engine.begin() as connection:
        for statement in QUEUE_OF_THE_FIRST_RELEASE.split(";"):
            connection.exec_driver_sql(statement)
    migrate(engine)

    village = found_village(engine, SqlStore(engine), clock, village_plan())

    assert village.take()["number"] == "A008"
    assert [village.call(desk)["number"] for desk in ("desk-1", "desk-3")] == ["A007", "A008"]
    assert village.desk("desk-1")["staffed"]
    engine.dispose()


def test_migrating_twice_is_harmless(database: Engine) -> None:
    keys = house_keys(database)

    migrate(database)

    assert house_keys(database) == keys


def test_threads_that_start_at_once_migrate_once(tmp_path: Path) -> None:
    engines = [open_database(sqlite_url(tmp_path / "foyer.db")) for _ in range(4)]

    together([partial(migrate, engine) for engine in engines])

    assert set(metadata.tables) < set(inspect(engines[0]).get_table_names())
    for engine in engines:
        engine.dispose()


@pytest.mark.slow
def test_processes_that_start_at_once_migrate_once_and_agree_on_the_keys(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from queue_server.persistence.database import migrate, open_database\n"
        "from queue_server.persistence.house import house_keys\n"
        "engine = open_database(sys.argv[1])\n"
        "migrate(engine)\n"
        "print(house_keys(engine).signing_key)\n"
    )
    command = [sys.executable, "-c", program, sqlite_url(tmp_path / "foyer.db")]

    processes = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)
    ]
    answers = [process.communicate(timeout=60) for process in processes]

    assert [process.returncode for process in processes] == [0, 0, 0], answers
    assert len({said for said, _ in answers}) == 1


def test_of_two_generated_pass_phrases_the_first_counts(database: Engine) -> None:
    house_keys(database)

    assert keep_passphrase_hash(database, "first")
    assert not keep_passphrase_hash(database, "second")
    assert house_keys(database).passphrase_hash == "first"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_is_spoken_to_with_the_driver_that_is_installed(scheme: str) -> None:
    engine = open_database(f"{scheme}://foyer@127.0.0.1/foyer")  # connects only when asked

    assert (engine.dialect.name, engine.dialect.driver) == ("postgresql", "psycopg")
    assert make_url(str(engine.url)).database == "foyer"
