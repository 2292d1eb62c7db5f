"""Starting, stopping and steering a server from the command line, as operators and scripts do."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.eventually import eventually
from tests.page import Page
from tests.servers import Foyer
from tests.services import free_port
from tests.storm import SCREENS, TICKETS

pytestmark = pytest.mark.server

PROMPTLY = 10.0  # seconds to end
VILLAGE = Path(__file__).parent.parent / "village.toml"
MONDAY_AT_SEVEN = "2026-11-23T07:00"  # the village opens at eight


@pytest.fixture(scope="module")
def foyer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foyer]:
    """The village before it opens."""
    folder = tmp_path_factory.mktemp("foyer")
    with Foyer(folder, lobby=VILLAGE, now=MONDAY_AT_SEVEN) as server:
        yield server


def assert_refused(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """One sentence with these words, and exit code 2."""
    assert done.returncode == 2, done
    (sentence,) = done.stderr.strip().splitlines()
    for word in words:
        assert word in sentence


def test_a_second_server_on_one_data_folder_is_refused(foyer: Foyer) -> None:
    done = foyer.run("run", "--port", str(free_port()))

    assert_refused(done, str(foyer.data), foyer.url, "PostgreSQL")


def test_a_port_that_is_taken_is_named(foyer: Foyer, tmp_path: Path) -> None:
    done = foyer.run("run", "--data", str(tmp_path / "other"))

    assert_refused(done, "FOYER_PORT", str(foyer.port))


def test_a_closed_foyer_says_so_and_is_opened_by_a_command_while_it_runs(foyer: Foyer) -> None:
    wish = {"service": "passport"}
    tickets = "/api/lobbies/village/tickets"
    visitor = foyer.visitor()
    assert "Closed by the clock" in foyer.log_text()
    assert f"-m queue_server open village --data {foyer.data}" in foyer.log_text()
    assert visitor.insist("POST", tickets, wish).body["error"] == "lobby_closed"

    with Page(foyer.port, "kiosk", lobby="village") as kiosk:
        eventually(lambda: kiosk.is_there)
        seq = kiosk.memory.seq
        done = foyer.run("open", "village", "--until", "17:30")

        assert done.returncode == 0, done
        assert visitor.insist("POST", tickets, wish).body["ticket"]["number"] == "A001"
        eventually(lambda: kiosk.memory.seq > seq)
    today = visitor.ask("GET", "/api/lobbies/village").body["today"]
    assert (today["state"], today["closes_at"]) == ("open", "2026-11-23T16:30:00.000Z")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["open", "elsewhere"], "elsewhere"),
        (["open", "no/where ü"], "not found"),
        (["open", "village", "--until", "06:00"], "06:00 is over"),
    ],
)
def test_what_the_running_server_refuses_the_command_repeats(
    foyer: Foyer, words: list[str], sentence: str
) -> None:
    done = foyer.run(*words)

    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_sigterm_ends_a_server_at_once_although_pages_are_connected(tmp_path: Path) -> None:
    with Foyer(tmp_path) as foyer, ExitStack() as screens:
        pages = [
            screens.enter_context(Page(foyer.port, SCREENS[number % 3], headers=foyer.staff()))
            for number in range(12)
        ]
        eventually(lambda: all(page.is_there for page in pages))
        began = time.monotonic()

        assert foyer.stop() == [0]

        assert time.monotonic() - began < PROMPTLY
        assert foyer.trouble() == []

        foyer.start()
        assert foyer.visitor().insist("POST", TICKETS, {"service": "car"}).status == 201
        eventually(lambda: all(page.is_there and page.joins == 2 for page in pages))
