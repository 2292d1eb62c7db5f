"""What came out, for people and for scripts."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import Any

from benchmarks.comparison import Comparison, Seconds

HEADINGS = ("what", "against", "ratio", "middle half", "goal", "", "µs", "baseline µs")


def table(comparisons: Sequence[Comparison]) -> str:
    """One line a comparison, under headings."""
    lines = [HEADINGS, *(_cells(one) for one in comparisons)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _cells(one: Comparison) -> tuple[str, ...]:
    low, high = one.quartiles
    return (
        one.what,
        one.against,
        f"{one.ratio:.2f}",
        f"{low:.2f}–{high:.2f}",
        "–" if one.goal is None else f"≤ {one.goal:g}",
        {True: "reached", False: "not reached", None: ""}[one.is_reached],
        f"{_microseconds(one.ours):,}",
        f"{_microseconds(one.baseline):,}",
    )


def as_json(comparisons: Sequence[Comparison]) -> list[dict[str, Any]]:
    """The same as plain values."""
    return [
        {
            "what": one.what,
            "against": one.against,
            "ratio": round(one.ratio, 3),
            "quartiles": [round(quartile, 3) for quartile in one.quartiles],
            "goal": one.goal,
            "reached": one.is_reached,
            "median_us": _microseconds(one.ours),
            "baseline_median_us": _microseconds(one.baseline),
            "rounds": len(one.ours),
        }
        for one in comparisons
    ]


def _microseconds(times: Sequence[Seconds]) -> int:
    return round(statistics.median(times) * 1e6)
