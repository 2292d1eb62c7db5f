"""A database file that somebody deletes under the server: nothing more is promised."""

from __future__ import annotations

from pathlib import Path

import pytest

from queue_server.usecases.ports import StoreBusy, StoreFailed
from tests.cast import Village, new_request
from tests.web.front import assert_problem, open_front


def lose_the_file(village: Village) -> None:
    Path(str(village.engine.url.database)).unlink()


def test_no_ticket_is_given_into_a_file_that_is_gone(village: Village) -> None:
    village.take()
    lose_the_file(village)

    with pytest.raises(StoreFailed) as failure:
        village.take()

    assert not isinstance(failure.value, StoreBusy), "trying again would not help"


def test_over_http_the_store_that_fails_is_said_clearly(village: Village) -> None:
    front = open_front(village)
    lose_the_file(village)
    wish = {"service": "passport", "request_id": new_request().id}

    answer = front.ask("POST", "/api/lobbies/village/tickets", wish)

    assert_problem(answer, 503, "storage_failed")
    assert answer.headers["Retry-After"]
    assert_problem(front.ask("GET", "/health/ready"), 503, "storage_failed")
    assert front.ask("GET", "/health/live").status_code == 200
