"""What does one HTTP request cost, against a bare Flask route on the same server?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.comparison import Comparison, Pair, compare, timed
from benchmarks.foyer import LOBBY, SERVICE
from benchmarks.servers import bare_server, foyer_server
from benchmarks.wire import Wire, new_id, written

GOAL = 3.0
NOTHING = "a bare route that does nothing"
ROWS = "a bare route, sqlite3 writes the same rows"


def measure(folder: Path, rounds: int) -> Iterator[Comparison]:
    """From the layers alone, over reading a lobby, to taking a ticket."""
    with (
        foyer_server(folder / "foyer", waiting=1) as (foyer_port, _),
        bare_server(folder / "bare") as bare_port,
        closing(Wire(foyer_port)) as foyer,
        closing(Wire(bare_port)) as bare,
    ):

        def against(what: str, request: Callable[[], bytes], baseline: bytes, against: str) -> Comparison:
            times = _times(foyer, request, bare, baseline)
            return compare(rounds, times, what=what, against=against, goal=GOAL)

        yield against("GET /health/live", _alive, written("GET", "/nothing"), NOTHING)
        yield against(f"GET /api/lobbies/{LOBBY}", _lobby, written("GET", "/nothing"), NOTHING)
        yield against("POST a ticket", _ticket, written("POST", "/ticket", {}), ROWS)
        yield against("POST a ticket", _ticket, written("POST", "/nothing", {}), NOTHING)


def _times(foyer: Wire, request: Callable[[], bytes], bare: Wire, baseline: bytes) -> Iterator[Pair]:
    while True:
        ours, _ = timed(partial(foyer.ask, request()))
        theirs, _ = timed(partial(bare.ask, baseline))
        yield ours, theirs


def _alive() -> bytes:
    return written("GET", "/health/live")


def _lobby() -> bytes:
    return written("GET", f"/api/lobbies/{LOBBY}")


def _ticket() -> bytes:
    return written("POST", f"/api/lobbies/{LOBBY}/tickets", {"service": SERVICE, "request_id": new_id()})
