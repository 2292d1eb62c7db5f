"""What does taking a ticket cost, against writing its rows?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.comparison import Comparison, Pair, compare
from benchmarks.replay import Replay, replayed

GOAL = 4.0
WAITING = (100, 10_000)


def measure(folder: Path, rounds: int) -> Iterator[Comparison]:
    """The use case in a lobby with few and with many waiting."""
    for waiting in WAITING:
        with replayed(folder, waiting=waiting) as replay:
            yield compare(
                rounds,
                _takes(replay),
                what=f"take a ticket, {waiting:,} waiting",
                against="sqlite3 writes the same rows",
                goal=GOAL,
            )


def _takes(replay: Replay) -> Iterator[Pair]:
    while True:
        yield replay.take()
        replay.call()  # so that as many go on waiting
