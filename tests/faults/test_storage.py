"""Storage that fails: an honest 503, nothing half done, and everything goes on by itself afterwards."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.client import Client, Unreachable, request_id
from tests.eventually import eventually
from tests.page import Page
from tests.servers import Foyer
from tests.services import Postgres
from tests.storm import SCREENS, TICKETS

pytestmark = pytest.mark.server


@contextmanager
def full_disk(foyer: Foyer) -> Iterator[None]:
    """No file of the server may grow, as on a full disk."""
    pid = foyer.processes[0].pid
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, before[1]))
    yield
    resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


def test_a_full_disk_refuses_tickets_and_loses_none(tmp_path: Path) -> None:
    with Foyer(tmp_path) as foyer, Page(foyer.port, "clerk", headers=foyer.staff()) as clerk:
        visitor = foyer.visitor()
        wish = {"service": "passport", "request_id": request_id()}
        assert visitor.insist("POST", TICKETS, {"service": "passport"}).body["ticket"]["number"] == "A001"
        eventually(lambda: len(clerk.memory.tickets) == 1)

        with full_disk(foyer):
            refused = visitor.ask("POST", TICKETS, wish)
            assert (refused.status, refused.body["error"]) == (503, "storage_failed")
            assert visitor.ask("GET", "/api/lobbies/hall").status == 200

        assert visitor.ask("POST", TICKETS, wish).body["ticket"]["number"] == "A002"
        eventually(lambda: len(clerk.memory.tickets) == 2)


def readiness(client: Client) -> int:
    """What a watchdog sees; 0 if it gets no answer."""
    try:
        return client.ask("GET", "/health/ready").status
    except Unreachable:
        return 0


@pytest.mark.postgres
def test_pages_and_requests_recover_when_postgresql_is_back(tmp_path: Path, postgres: Postgres) -> None:
    with Foyer(tmp_path, database_url=postgres.new_database()) as foyer:
        visitor, watchdog = foyer.visitor(), foyer.visitor()
        pages = [Page(foyer.port, audience, headers=foyer.staff()) for audience in SCREENS]
        eventually(lambda: all(page.is_there for page in pages))
        assert readiness(watchdog) == 200

        postgres.stop()
        try:
            assert eventually(lambda: readiness(watchdog)) == 503
            assert watchdog.ask("GET", "/health/live").status == 200
            wish = {"service": "passport", "request_id": request_id()}
            refused = visitor.ask("POST", TICKETS, wish)
            assert (refused.status, refused.headers["retry-after"]) == (503, "1")
        finally:
            postgres.start()

        eventually(lambda: readiness(watchdog) == 200)
        assert visitor.insist("POST", TICKETS, wish).body["ticket"]["number"] == "A001"
        taken = foyer.client().insist("POST", "/api/lobbies/hall/desks/desk-1/calls", {}).body["ticket"]
        pulses = pages[1].pulses
        eventually(lambda: list(pages[1].memory.tickets) == [taken["id"]])
        eventually(lambda: pages[1].pulses > pulses)
        for page in pages:
            assert page.joins == 1, "the connection itself was never broken"
            page.close()
