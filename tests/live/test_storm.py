"""Sixty pages that come and go during two thousand changes all end with the truth."""

from __future__ import annotations

import pytest

from tests.deployments import SQLITE
from tests.eventually import eventually
from tests.servers import Foyer
from tests.storm import Crowd, Workers

CHANGES = 2000
LIMIT = 1000  # bytes that one change may cost a display


@pytest.mark.server
@pytest.mark.slow
@pytest.mark.parametrize("foyer", [SQLITE], indirect=True)
def test_after_a_storm_of_changes_every_page_shows_the_truth(foyer: Foyer) -> None:
    with Crowd(foyer, seed=1) as crowd:
        workers = Workers(foyer, seed=1)
        eventually(lambda: workers.changes >= CHANGES, within=100)
        workers.stop()
        crowd.calm_down()
        crowd.move_up()

        crowd.assert_all_see_the_truth()
        assert crowd.drops > 60
        assert crowd.largest_change("display") < LIMIT
