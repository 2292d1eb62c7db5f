"""The ways in which Foyer is run: SQLite, and PostgreSQL with Redis, as one process and as several."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.servers import Foyer
from tests.services import Postgres, Redis

SQLITE = "sqlite"
ONE, THREE = "postgres, redis, one process", "postgres, redis, three processes"
FOUR = "postgres, redis, four processes"
PROCESSES = {ONE: 1, THREE: 3, FOUR: 4}


def _marked(*kinds: str) -> list[Any]:
    needs = {SQLITE: [pytest.mark.server]}
    large = [pytest.mark.server, pytest.mark.postgres, pytest.mark.redis]
    return [pytest.param(kind, marks=needs.get(kind, large)) for kind in kinds]


EVERY_DEPLOYMENT = _marked(SQLITE, ONE, THREE)
SMALLEST_AND_LARGEST = _marked(SQLITE, FOUR)


def deploy(kind: str, folder: Path, service: Callable[[str], object]) -> Foyer:
    """Starts Foyer in one of these ways; `service` gives what it needs, by the name of a fixture."""
    if kind == SQLITE:
        return Foyer(folder)
    postgres, redis = service("postgres"), service("redis")
    assert isinstance(postgres, Postgres)
    assert isinstance(redis, Redis)
    return Foyer(
        folder,
        database_url=postgres.new_database(),
        redis_url=redis.url,
        processes=PROCESSES[kind],
    )
