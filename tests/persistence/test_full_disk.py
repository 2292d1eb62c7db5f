"""A disk that is full: a clear error, and nothing is half done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select

from queue_server.persistence.tables import answer, journal, ticket
from queue_server.usecases.ports import StoreBusy, StoreFailed
from tests.cast import Village


def set_on_every_connection(engine: Engine, pragma: str) -> None:
    """From now on every connection begins with this setting."""
    engine.dispose()

    @event.listens_for(engine, "connect")
    def _set(connection: Any, _record: Any) -> None:
        connection.execute(f"PRAGMA {pragma}")


def fill_the_disk(engine: Engine) -> None:
    """The database may not become longer than it is."""
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    set_on_every_connection(engine, f"max_page_count = {pages}")


def counts(village: Village) -> tuple[int, ...]:
    with village.engine.connect() as connection:
        return tuple(
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (ticket, journal, answer)
        )


def take_until_it_fails(village: Village) -> tuple[list[str], StoreFailed]:
    numbers: list[str] = []
    for _ in range(2000):
        try:
            numbers.append(village.take()["number"])
        except StoreFailed as failure:
            return numbers, failure
    raise AssertionError("the disk was never full")


def test_a_full_disk_is_an_error_and_nothing_is_half_done(village: Village) -> None:
    before, entries_before, heard_before = village.seq(), counts(village)[1], len(village.heard)
    fill_the_disk(village.engine)

    numbers, failure = take_until_it_fails(village)

    assert "full" in str(failure)
    assert not isinstance(failure, StoreBusy)
    assert village.seq() == before + len(numbers)
    assert [kept.number for kept in village.open_tickets()] == numbers
    tickets, entries, answers = counts(village)
    assert (tickets, answers) == (len(numbers), len(numbers))
    assert entries == entries_before + len(numbers)
    assert len(village.heard) == heard_before + len(numbers)


def test_once_there_is_room_again_the_numbers_go_on_without_a_gap(village: Village) -> None:
    fill_the_disk(village.engine)
    numbers, _ = take_until_it_fails(village)

    set_on_every_connection(village.engine, "max_page_count = 1000000")

    assert village.take()["number"] == f"A{len(numbers) + 1:03d}"


def test_a_database_that_is_held_too_long_is_busy_and_not_broken(village: Village) -> None:
    set_on_every_connection(village.engine, "busy_timeout = 10")
    with village.engine.connect() as somebody_else:
        somebody_else.exec_driver_sql("BEGIN IMMEDIATE")
        before = village.seq()

        with pytest.raises(StoreBusy):
            village.take()

        assert village.seq() == before
        somebody_else.exec_driver_sql("ROLLBACK")
    assert village.take()["number"] == "A001"


def test_a_database_file_that_was_deleted_takes_no_more_tickets(village: Village, tmp_path: Path) -> None:
    """Open connections would go on writing to a file that nobody finds again."""
    village.take()

    (tmp_path / "foyer.db").unlink()

    with pytest.raises(StoreFailed, match="deleted or replaced"):
        village.take()
    with pytest.raises(StoreFailed, match="deleted or replaced"):
        village.store.demand_answer()
