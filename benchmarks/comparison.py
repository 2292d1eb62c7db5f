"""Two ways to do the same thing, measured in turns, compared by their medians."""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")
Seconds = float
Pair = tuple[Seconds, Seconds]  # ours, and the baseline's right after it

WARM_UP = 10  # rounds that do not count: caches fill, pages of the database come in


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What was measured: our times and the baseline's, round by round."""

    what: str
    against: str
    goal: float | None  # the largest ratio that is fine; None: for information
    ours: tuple[Seconds, ...]
    baseline: tuple[Seconds, ...]

    @property
    def ratio(self) -> float:
        """Our median by the baseline's."""
        return statistics.median(self.ours) / statistics.median(self.baseline)

    @property
    def quartiles(self) -> tuple[float, float]:
        """Between these lie the middle half of the rounds' own ratios."""
        by_round = [ours / baseline for ours, baseline in zip(self.ours, self.baseline, strict=True)]
        low, _, high = statistics.quantiles(by_round, n=4)
        return low, high

    @property
    def is_reached(self) -> bool | None:
        """Whether the goal is reached; None without a goal."""
        return None if self.goal is None else self.ratio <= self.goal


def compare(
    rounds: int,
    times: Iterable[Pair],
    *,
    what: str,
    against: str,
    goal: float | None = None,
) -> Comparison:
    """Takes `rounds` pairs from `times`, round by round."""
    counted = itertools.islice(times, WARM_UP, WARM_UP + rounds)
    ours, baseline = zip(*counted, strict=True)
    return Comparison(what=what, against=against, goal=goal, ours=ours, baseline=baseline)


def timed(act: Callable[[], Result]) -> tuple[Seconds, Result]:
    """How long an act took, and what came of it."""
    began = time.perf_counter()
    result = act()
    return time.perf_counter() - began, result
