"""Servers for storms: one for each module and way of running, as starting takes seconds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.deployments import deploy
from tests.servers import Foyer
from tests.services import Postgres, Redis


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL that all tests share; each server gets a database of its own."""
    cluster = Postgres()
    yield cluster
    cluster.close()


@pytest.fixture(scope="session")
def redis() -> Iterator[Redis]:
    """A Redis that all tests share; each house has a channel of its own."""
    server = Redis()
    yield server
    server.close()


@pytest.fixture(scope="module")
def foyer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foyer]:
    """Foyer in the way that the module asks for, with an empty hall. It must end without complaint."""
    with deploy(request.param, tmp_path_factory.mktemp("foyer"), request.getfixturevalue) as server:
        yield server
        assert server.trouble() == []
        assert set(server.stop()) == {0}
