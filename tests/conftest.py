"""The shared cast as fixtures: the village over a database of its own, and the clock moved by hand."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from sqlalchemy import Engine

from queue_server.persistence.database import migrate, open_database
from queue_server.persistence.store import SqlStore
from tests.cast import HandClock, Village, found_village, sqlite_url, village_plan

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same examples every time, so that a run that passed passes again; and no limit for one example,
# because a busy machine is not a mistake.
settings.register_profile("foyer", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("foyer")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for everybody; each person gets a context of her own in it."""
    from tests.browser import chromium_browser

    with chromium_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite database, to be copied: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "foyer.db"
    engine = open_database(sqlite_url(path))
    migrate(engine)
    engine.dispose()
    return path


@pytest.fixture
def database(template: Path, tmp_path: Path) -> Iterator[Engine]:
    """An empty SQLite database of this test alone."""
    shutil.copy(template, tmp_path / "foyer.db")
    engine = open_database(sqlite_url(tmp_path / "foyer.db"))
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> HandClock:
    """It is Monday, ten o'clock in the village, until somebody moves the clock."""
    return HandClock()


@pytest.fixture
def village(database: Engine, clock: HandClock) -> Village:
    """The village's lobby, open and empty."""
    return found_village(database, SqlStore(database), clock, village_plan())


@pytest.fixture(scope="module")
def new_village(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Village]]:
    """Makes a fresh village on each call, for tests that need one per example; takes changes of its plan."""
    path = tmp_path_factory.mktemp("villages") / "foyer.db"
    shutil.copy(template, path)
    engine = open_database(sqlite_url(path))
    store, numbers = SqlStore(engine), itertools.count(1)

    def found(**changed: Any) -> Village:
        plan = village_plan(**{"id": f"village-{next(numbers)}", **changed})
        return found_village(engine, store, HandClock(), plan)

    yield found
    engine.dispose()
