"""The ways in which Foyer is run: SQLite, PostgreSQL, and PostgreSQL with Redis and three processes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.servers import Foyer
from tests.services import Postgres, Redis

SQLITE, POSTGRES, THREE = "sqlite", "postgres", "postgres, redis, three processes"

EVERY_DEPLOYMENT = [
    pytest.param(SQLITE, marks=[pytest.mark.server]),
    pytest.param(POSTGRES, marks=[pytest.mark.server, pytest.mark.postgres]),
    pytest.param(THREE, marks=[pytest.mark.server, pytest.mark.postgres, pytest.mark.redis]),
]


def deploy(kind: str, folder: Path, service: Callable[[str], object]) -> Foyer:
    """Starts Foyer in one of these ways; `service` gives what it needs, by the name of a fixture."""
    if kind == SQLITE:
        return Foyer(folder)
    postgres = service("postgres")
    assert isinstance(postgres, Postgres)
    if kind == POSTGRES:
        return Foyer(folder, database_url=postgres.new_database())
    redis = service("redis")
    assert isinstance(redis, Redis)
    return Foyer(folder, database_url=postgres.new_database(), redis_url=redis.url, processes=3)
