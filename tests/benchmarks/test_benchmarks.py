"""Every benchmark runs and compares like with like. How fast anything is, is not asserted here."""

from __future__ import annotations

import math
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.__main__ import BENCHMARKS
from benchmarks.comparison import Comparison
from benchmarks.replay import replayed

pytestmark = [pytest.mark.slow, pytest.mark.server]

FEW_ROUNDS = 3


@pytest.mark.parametrize("name", BENCHMARKS)
def test_a_benchmark_gives_finite_ratios(name: str, tmp_path: Path) -> None:
    measure, _ = BENCHMARKS[name]

    compared = list(measure(tmp_path, FEW_ROUNDS))

    assert compared
    for comparison in compared:
        assert len(comparison.ours) == len(comparison.baseline) == FEW_ROUNDS
        assert math.isfinite(comparison.ratio)
        assert comparison.ratio > 0


def test_the_baseline_of_the_use_cases_writes_the_same_rows(tmp_path: Path) -> None:
    with replayed(tmp_path, waiting=5) as replay:
        for _ in range(3):
            replay.take()
            replay.call()

    assert _content(tmp_path / "lobby-5.db") == _content(tmp_path / "shadow-5.db")


def _content(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        return list(connection.iterdump())


def test_a_ratio_is_that_of_the_medians_and_a_slow_round_does_not_move_it() -> None:
    compared = Comparison(
        what="ours", against="theirs", goal=2.0, ours=(3.0, 90.0, 2.9), baseline=(1.0, 1.5, 8.0)
    )

    assert compared.ratio == 2.0
    assert compared.is_reached
