"""Redis and whole processes fail during a storm; in the end every page shows the truth."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.eventually import eventually
from tests.page import Page
from tests.servers import Foyer
from tests.services import Postgres, Redis
from tests.storm import Crowd, Workers

CHANGES = 2000
OUTAGE_SECONDS = 20.0
WORKERS_PAUSE = 0.07  # seconds; the storm shall last longer than the outages
NEWS_WITHIN = 8.0  # seconds without Redis: the pulse comes every two
HELD_UP = 5.0  # seconds for one request; far more than any request needs, far less than an outage


def outage(workers: Workers, page: Page) -> None:
    """Twenty seconds in which work goes on, and news still reach a page, if more slowly."""
    over = threading.Event()
    timer = threading.Timer(OUTAGE_SECONDS, over.set)
    timer.start()
    while not over.is_set():
        await_more(lambda: workers.changes, within=HELD_UP)
        await_more(lambda: page.memory.seq, within=NEWS_WITHIN)
    timer.join()


def await_more(count: Callable[[], int], *, within: float) -> None:
    """Waits until a number has grown."""
    before = count()
    eventually(lambda: count() > before, within=within)


@pytest.mark.server
@pytest.mark.postgres
@pytest.mark.redis
@pytest.mark.slow
@pytest.mark.timeout(200)
def test_pages_survive_two_outages_of_redis_and_the_death_of_a_process(
    tmp_path: Path, postgres: Postgres, redis: Redis
) -> None:
    with (
        Foyer(tmp_path, database_url=postgres.new_database(), redis_url=redis.url, processes=3) as foyer,
        Crowd(foyer, seed=2) as crowd,
        Page(foyer.port, "display") as steady,
    ):
        workers = Workers(foyer, seed=2, pause=WORKERS_PAUSE)

        def after(changes: int, happens: Callable[[], None]) -> None:
            goal = workers.changes + changes
            eventually(lambda: workers.changes >= goal, within=60)
            happens()

        after(200, redis.freeze)
        outage(workers, steady)
        redis.thaw()
        after(200, foyer.kill)
        after(200, redis.kill)
        outage(workers, steady)
        redis.start()
        after(max(200, CHANGES - workers.changes), workers.stop)
        crowd.calm_down()

        crowd.assert_all_see_the_truth()

        redis.freeze()
        crowd.move_up()  # the last changes for now, of which the other processes hear nothing

        crowd.assert_all_see_the_truth()
        assert crowd.drops > 100
        assert not [line for line in foyer.trouble() if "Redis" not in line]
