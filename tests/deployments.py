"""The ways in which Foyer is run: SQLite, and PostgreSQL with Redis, as one process and as three."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.servers import Foyer
from tests.services import Postgres, Redis

SQLITE = "sqlite"
ONE, THREE = "postgres, redis, one process", "postgres, redis, three processes"
PROCESSES = {ONE: 1, THREE: 3}

EVERY_DEPLOYMENT = [
    pytest.param(SQLITE, marks=[pytest.mark.server]),
    *(
        pytest.param(kind, marks=[pytest.mark.server, pytest.mark.postgres, pytest.mark.redis])
        for kind in PROCESSES
    ),
]


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
