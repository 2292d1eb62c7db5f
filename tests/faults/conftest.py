"""Services for tests that stop and kill them; servers are started by each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.services import Postgres, Redis


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL of the module; a test that stops it starts it again."""
    cluster = Postgres()
    yield cluster
    cluster.close()


@pytest.fixture
def redis() -> Iterator[Redis]:
    """A Redis of this test alone, which may end in any state."""
    server = Redis()
    yield server
    server.close()
