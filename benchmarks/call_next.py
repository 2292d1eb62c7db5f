"""What does calling the next one cost, against writing its rows?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.comparison import Comparison, Pair, compare
from benchmarks.replay import Replay, replayed

GOAL = 5.0
WAITING = (100, 10_000)


def measure(folder: Path, rounds: int) -> Iterator[Comparison]:
    """The use case at a desk of ten services, in a lobby with few and with many waiting."""
    for waiting in WAITING:
        with replayed(folder, waiting=waiting) as replay:
            yield compare(
                rounds,
                _calls(replay),
                what=f"call the next, {waiting:,} waiting",
                against="sqlite3 writes the same rows",
                goal=GOAL,
            )


def _calls(replay: Replay) -> Iterator[Pair]:
    while True:
        replay.take()  # so that as many go on waiting
        yield replay.call()
