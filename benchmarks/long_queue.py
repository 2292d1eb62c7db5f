"""Does a long queue slow the desk down?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.comparison import Comparison, Pair, compare
from benchmarks.replay import Replay, replayed

SHORT, LONG = 100, 10_000
GOAL = 2.0


def measure(folder: Path, rounds: int) -> Iterator[Comparison]:
    """Calling the next one out of many, against calling the next one out of few."""
    with replayed(folder, waiting=LONG) as long, replayed(folder, waiting=SHORT) as short:
        yield compare(
            rounds,
            _calls(long, short),
            what=f"call the next, {LONG:,} waiting",
            against=f"the same, {SHORT} waiting",
            goal=GOAL,
        )


def _calls(long: Replay, short: Replay) -> Iterator[Pair]:
    while True:
        long.take()
        short.take()
        yield long.call()[0], short.call()[0]
