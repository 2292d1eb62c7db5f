"""Many days under several rules: the same visitors for each, and what became of them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from queue_server.domain.calling import Rule
from queue_server.simulation.days import Day, read_days
from queue_server.simulation.figures import Figures, Waits
from queue_server.simulation.generation import generate
from queue_server.simulation.loop import Call, play
from queue_server.simulation.mistakes import SimulationRefused
from queue_server.simulation.scenario import Scenario

WRITTEN = "days-*.jsonl.gz"  # the days of a directory; the star is their load
SCENARIO = "scenario.toml"  # of a directory

Results = Mapping[str, Mapping[str, Figures]]  # by load, as it was written, and rule
Told = Callable[[str, str, int, Sequence[Call]], None]  # load, rule, day and what happened there


@dataclass(frozen=True, kw_only=True)
class Study:
    """What is to be played."""

    scenario: Scenario
    days: Mapping[str, Sequence[Day]]  # by load
    rules: Sequence[Rule]

    @property
    def plays(self) -> int:
        """How many days are played in all."""
        return sum(map(len, self.days.values())) * len(self.rules)


def generated(scenario: Scenario, loads: Sequence[str], days: int, seed: int) -> dict[str, list[Day]]:
    """Drawn days for each load."""
    return {load: list(generate(scenario, load=float(load), days=days, seed=seed)) for load in loads}


def written(
    directory: Path, scenario: Scenario, loads: Sequence[str], most: int | None
) -> dict[str, list[Day]]:
    """The written days of a directory: of the loads asked for, or of all that are there."""
    if not directory.is_dir():
        raise SimulationRefused(f"{directory}: is not a directory.")
    there = {_load_of(path): path for path in sorted(directory.glob(WRITTEN))}
    if not there:
        raise SimulationRefused(f"{directory}: holds no file such as days-0.85.jsonl.gz.")
    chosen = _chosen(directory, list(there), loads) if loads else list(there)
    return {load: read_days(there[load], scenario, most) for load in chosen}


def _load_of(path: Path) -> str:
    return path.name.removeprefix("days-").removesuffix(".jsonl.gz")


def _chosen(directory: Path, there: Sequence[str], wanted: Sequence[str]) -> Iterator[str]:
    for load in wanted:
        same = [name for name in there if _is_number(name) and float(name) == float(load)]
        if not same:
            raise SimulationRefused(f"{directory}: has no days of load {load}, only {', '.join(there)}.")
        yield same[0]


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()


def carry_out(study: Study, told: Told) -> Results:
    """Plays every day under every rule; `told` hears of each day when it is over."""
    results: dict[str, dict[str, Figures]] = {}
    for load, days in study.days.items():
        for rule in study.rules:
            waits = Waits()
            for number, day in enumerate(days):
                calls = play(study.scenario, day, rule)
                waits.add(day, calls)
                told(load, rule.name, number, calls)
            results.setdefault(load, {})[rule.name] = waits.figures()
    return results


class CallsFile:
    """Every call of one rule at one load, as a table: day,visit,clerk,called_at."""

    def __init__(self, path: Path, scenario: Scenario) -> None:
        try:
            self.file = path.open("w", encoding="utf-8", newline="")
        except OSError as error:
            raise SimulationRefused(f"{path}: cannot be written ({error}).") from None
        self.clerks = [clerk.id for clerk in scenario.clerks]
        self.rows = csv.writer(self.file, lineterminator="\n")
        self.rows.writerow(["day", "visit", "clerk", "called_at"])

    def add(self, day: int, calls: Sequence[Call]) -> None:
        """The calls of another day; days and visits are counted from 0, times are minutes since opening."""
        self.rows.writerows([day, call.visit, self.clerks[call.clerk], call.at] for call in calls)

    def close(self) -> None:
        """The table is complete."""
        self.file.close()
