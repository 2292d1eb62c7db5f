"""The same figures from the same journal on PostgreSQL."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.persistence.database import migrate, open_database
from queue_server.persistence.store import SqlStore
from queue_server.usecases.figures import figures
from queue_server.usecases.journal import ticket_journal
from queue_server.usecases.supervising import set_notice
from tests.cast import HandClock, Village, found_village, village_plan
from tests.services import Postgres
from tests.story import Act, whole_days
from tests.usecases.test_figures import EVERY_DAY, figures_match

pytestmark = [pytest.mark.server, pytest.mark.postgres]


@pytest.fixture(scope="module")
def new_village() -> Iterator[Callable[..., Village]]:
    """Makes a fresh village on each call, all in one database."""
    cluster = Postgres()
    engine = open_database(cluster.new_database())
    migrate(engine)
    store, numbers = SqlStore(engine), itertools.count(1)

    def found(**changed: Any) -> Village:
        plan = village_plan(**{"id": f"village-{next(numbers)}", **changed})
        return found_village(engine, store, HandClock(), plan)

    yield found
    engine.dispose()
    cluster.close()


@settings(max_examples=15)
@given(story=st.lists(whole_days, min_size=15, max_size=50))
def test_at_any_moment_of_a_random_day_the_figures_are_what_the_journal_says(
    new_village: Callable[..., Village], story: list[Act]
) -> None:
    figures_match(new_village(**EVERY_DAY), story)


def test_everything_that_a_supervisor_reads_and_writes(new_village: Callable[..., Village]) -> None:
    village = new_village(**EVERY_DAY)
    taken = village.take("car")
    set_notice(village.lobby, {"de": "Der Aufzug steht still."})
    village.store.see_devices({(village.lobby.id, "kiosk", "door")}, village.clock.now())
    village.store.see_devices({(village.lobby.id, "kiosk", "door")}, village.clock.now())

    devices = {device["id"]: device["online"] for device in figures(village.lobby)["figures"]["devices"]}

    assert devices == {"door": True, "hall": False}
    assert [entry["kind"] for entry in ticket_journal(village.lobby, "b1")["entries"]] == ["ticket_taken"]
    assert village.state().notice == {"de": "Der Aufzug steht still."}
    assert village.ticket(taken["id"]).precheck is None
    assert village.store.forget_devices(village.clock.now()) == 0
