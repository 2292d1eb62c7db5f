"""The figures of a study: as a table for people, and as JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from queue_server.simulation.figures import Figures
from queue_server.simulation.study import Results, Study

FIGURES_WIDTH = 8  # characters of a number
DIGITS = 4  # of minutes in JSON


def as_json(results: Results) -> str:
    """By load and rule; minutes, and how many visits they rest on."""
    return json.dumps(
        {
            load: {
                rule: {name: round(value, DIGITS) for name, value in asdict(figures).items()}
                for rule, figures in rules.items()
            }
            for load, rules in results.items()
        },
        indent=2,
    )


def as_table(results: Results, study: Study) -> str:
    """One table for each load."""
    return "\n\n".join("\n".join(_table(load, results, study)) for load in results)


def _table(load: str, results: Results, study: Study) -> Iterator[str]:
    rules = results[load]
    days = study.days[load]
    visits = sum(len(day.visits) for day in days)
    width = max(map(len, rules))
    yield f"load {load}: {len(days)} days, {visits:,} visits, minutes waited"
    yield f"{'':{width}}  appointments         walk-ins"
    yield f"{'rule':{width}}" + _cells("mean", "p95", "") + _cells("mean", "p99", "longest", "counted")
    for name, figures in rules.items():
        yield f"{name:{width}}" + _row(figures)


def _row(figures: Figures) -> str:
    return _cells(f"{figures.appointment_mean:.1f}", f"{figures.appointment_p95:.1f}", "") + _cells(
        f"{figures.walkin_mean:.1f}",
        f"{figures.walkin_p99:.1f}",
        f"{figures.walkin_max:.0f}",
        f"{figures.visits:,}",
    )


def _cells(*texts: str) -> str:
    return "".join(f"{text:>{FIGURES_WIDTH}}" if text else "  " for text in texts)
