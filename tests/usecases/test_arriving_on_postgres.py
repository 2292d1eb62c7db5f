"""Booking and arriving on PostgreSQL, where several processes really do it at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest

from queue_server.domain.errors import AlreadyCheckedIn
from queue_server.persistence.database import migrate, open_database
from queue_server.persistence.store import SqlStore
from tests.cast import HandClock, Village, found_village, village_plan
from tests.services import Postgres
from tests.together import together
from tests.usecases.test_arriving import come_back, look_up, missed
from tests.usecases.test_booking import FOUR, bring, figures, on

pytestmark = [pytest.mark.server, pytest.mark.postgres]


@pytest.fixture(scope="module")
def village() -> Iterator[Village]:
    """A village on PostgreSQL."""
    cluster = Postgres()
    engine = open_database(cluster.new_database())
    migrate(engine)
    yield found_village(engine, SqlStore(engine), HandClock(), village_plan())
    engine.dispose()
    cluster.close()


@pytest.fixture
def other_process(village: Village) -> Village:
    """The same lobby as another process has it: with a store and turns of its own."""
    return found_village(village.engine, SqlStore(village.engine), village.clock, village.lobby.plan)


def test_a_file_comes_in_once(village: Village, other_process: Village) -> None:
    assert figures(bring(village, *FOUR)) == (4, 0, 0, 0, 0)
    assert figures(bring(other_process, *FOUR)) == (0, 0, 0, 4, 0)
    assert figures(bring(village, ";;;;one;cancelled")) == (0, 0, 1, 0, 0)
    assert [one["state"] for one in on(other_process)] == ["booked", "cancelled"]


def test_two_kiosks_of_two_processes_read_one_code(village: Village, other_process: Village) -> None:
    code = village.book(code="KIOSKTWO")["code"]

    def arrive(at: Village) -> str:
        try:
            return str(at.check_in(code)["number"])
        except AlreadyCheckedIn as refused:
            return f"already {refused.facts['ticket']}"

    told = Counter(together([partial(arrive, at) for at in (village, other_process) * 3]))

    assert told == {"A001": 1, "already A001": 5}


def test_she_misses_her_call_and_comes_back(village: Village) -> None:
    ticket = village.check_in(village.book(code="COMEBACK")["code"])
    missed(village, ticket)

    assert look_up(village, "COMEBACK")["ticket"]["can_return"]
    assert come_back(village, ticket["number"])["state"] == "waiting"
