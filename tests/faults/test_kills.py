"""kill -9 loses nothing that was answered, and doubles nothing that is repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.rehearsal import Rehearsal
from tests.servers import Foyer
from tests.services import Postgres

KILLS_ON_SQLITE, KILLS_ON_POSTGRES = 10, 3


@pytest.mark.server
@pytest.mark.slow
def test_after_ten_kills_everything_answered_is_there_once(tmp_path: Path) -> None:
    with Foyer(tmp_path) as foyer, Rehearsal(foyer, seed=4) as rehearsal:
        for _ in range(KILLS_ON_SQLITE):
            rehearsal.kill_once()

        assert rehearsal.figures.answered > KILLS_ON_SQLITE * 10
        assert rehearsal.figures.unanswered > 0


@pytest.mark.server
@pytest.mark.postgres
@pytest.mark.slow
def test_kills_do_as_little_on_postgresql(tmp_path: Path, postgres: Postgres) -> None:
    with (
        Foyer(tmp_path, database_url=postgres.new_database()) as foyer,
        Rehearsal(foyer, seed=5) as rehearsal,
    ):
        for _ in range(KILLS_ON_POSTGRES):
            rehearsal.kill_once()

        assert rehearsal.figures.unanswered > 0
