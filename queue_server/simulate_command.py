"""The command `simulate`: days of a lobby under several calling rules, as a table, a picture or JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Self

from queue_server.domain.calling import PRESETS, Rule
from queue_server.lobby_file import read_plan

if TYPE_CHECKING:
    from queue_server.simulation.loop import Call
    from queue_server.simulation.study import Study, Told

FINE, WRONG = 0, 2  # exit codes
USUAL_DAYS, USUAL_LOAD = 200, "0.85"
USUAL_RULES = "foyer,balanced,first-come,appointments-first,due-appointments-first"
HIGHEST_LOAD = 2.0  # beyond this the lobby only fills
MOST_DAYS = 100_000
BAR = 40  # characters


def add_simulate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Tells the command line of it."""
    parser = commands.add_parser(
        "simulate", help="play days under several calling rules", description=_simulate.__doc__
    )
    parser.add_argument("lobby_file", metavar="LOBBY.toml", nargs="?", type=Path, help="services and desks")
    parser.add_argument("--days", metavar="N", help=f"how many days (default: {USUAL_DAYS}, or all written)")
    parser.add_argument(
        "--load",
        metavar="PART,…",
        help=f"how busy the clerks are, such as 0.85,0.92 (default: {USUAL_LOAD}, or all written)",
    )
    parser.add_argument("--rule", metavar="NAME,…", default=USUAL_RULES, help=f"of {', '.join(PRESETS)}")
    parser.add_argument("--seed", metavar="N", default="1", help="another one, other days (default: 1)")
    parser.add_argument(
        "--scenario", metavar="FILE", type=Path, help="what kind of days (docs/simulation.md)"
    )
    parser.add_argument("--replay", metavar="DIR", type=Path, help="play the written days of a directory")
    parser.add_argument("--picture", metavar="FILE", type=Path, help="draw the trade-off, as .svg or .png")
    parser.add_argument("--calls", metavar="FILE", type=Path, help="write every call of one rule at one load")
    parser.add_argument("--json", action="store_true", help="print the figures for a machine")
    parser.set_defaults(command=_command)


def _command(options: argparse.Namespace) -> int:
    from queue_server.simulation.mistakes import SimulationRefused  # numpy and Pillow are slow to import

    try:
        return _simulate(options)
    except SimulationRefused as refused:
        print(refused, file=sys.stderr)
        return WRONG


def _simulate(options: argparse.Namespace) -> int:
    """Plays days through the product's own calling rules, the same visitors for each."""
    from queue_server.simulation.picture import draw
    from queue_server.simulation.report import as_json, as_table
    from queue_server.simulation.study import carry_out

    _check_picture(options.picture)
    study = _study(options)
    with ExitStack() as files:
        results = carry_out(study, _listener(options, study, files))
    if options.picture:
        draw(results, options.picture)
    print(as_json(results) if options.json else as_table(results, study))
    return FINE


def _study(options: argparse.Namespace) -> Study:
    """What the options ask for; raises SimulationRefused for whatever cannot be."""
    from queue_server.simulation.scenario import read_scenario
    from queue_server.simulation.study import SCENARIO, Study, generated, written

    rules = _rules(options.rule)
    loads = _loads(options.load)
    days = _whole("--days", options.days, 1, MOST_DAYS) if options.days else None
    seed = _whole("--seed", options.seed, 0, sys.maxsize)
    plan = read_plan(options.lobby_file) if options.lobby_file else None
    if options.replay:
        if options.scenario:
            _refuse("--replay brings its own scenario.toml, so --scenario cannot be given, too.")
        scenario = read_scenario(options.replay / SCENARIO)
        return Study(scenario=scenario, days=written(options.replay, scenario, loads, days), rules=rules)
    if plan is None and options.scenario is None:
        _refuse("Give a lobby file, a --scenario with services and clerks, or --replay with written days.")
    scenario = read_scenario(options.scenario, plan)
    drawn = generated(scenario, loads or [USUAL_LOAD], days or USUAL_DAYS, seed)
    return Study(scenario=scenario, days=drawn, rules=rules)


def _rules(text: str) -> list[Rule]:
    names = _listed(text)
    if not names:
        _refuse(f"--rule: name at least one rule of {', '.join(PRESETS)}.")
    for name in names:
        if name not in PRESETS:
            _refuse(f"--rule: “{name}” is no rule (known: {', '.join(PRESETS)}).")
    return [PRESETS[name] for name in names]


def _loads(text: str | None) -> list[str]:
    loads = _listed(text or "")
    for load in loads:
        if not load.replace(".", "", 1).isdecimal() or not 0 < float(load) <= HIGHEST_LOAD:
            _refuse(f"--load: “{load}” is no number above 0 and up to {HIGHEST_LOAD:g}, such as 0.85.")
    return loads


def _listed(text: str) -> list[str]:
    """The words between commas, each once."""
    return list(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))


def _whole(option: str, text: str, least: int, most: int) -> int:
    if not text.isdecimal() or not least <= int(text) <= most:
        _refuse(f"{option}: “{text}” is no whole number from {least} to {most}.")
    return int(text)


def _check_picture(path: Path | None) -> None:
    if path and path.suffix.lower() not in {".svg", ".png"}:
        _refuse(f"--picture: “{path}” must end in .svg or .png.")


def _refuse(sentence: str) -> NoReturn:
    from queue_server.simulation.mistakes import SimulationRefused

    raise SimulationRefused(sentence)


def _listener(options: argparse.Namespace, study: Study, files: ExitStack) -> Told:
    """Writes down the calls if that is wished, and moves the bar on if somebody is looking."""
    from queue_server.simulation.study import CallsFile

    calls_file: CallsFile | None = None
    if options.calls:
        if len(study.rules) != 1 or len(study.days) != 1:
            _refuse("--calls needs exactly one rule and one load, such as --rule foyer --load 0.85.")
        calls_file = files.enter_context(closing(CallsFile(options.calls, study.scenario)))
    bar = files.enter_context(Bar(study.plays))

    def told(load: str, rule: str, day: int, calls: Sequence[Call]) -> None:
        bar.step(f"{rule} at {load}")
        if calls_file:
            calls_file.add(day, calls)

    return told


class Bar:
    """Says on a terminal how far it is; says nothing into a file."""

    def __init__(self, steps: int) -> None:
        self.steps, self.done = steps, 0
        self.shown = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def step(self, doing: str) -> None:
        """One more is done."""
        self.done += 1
        if self.shown:
            full = BAR * self.done // self.steps
            line = f"\r[{'#' * full}{'.' * (BAR - full)}] {self.done}/{self.steps} {doing}\033[K"
            print(line, end="", file=sys.stderr, flush=True)

    def __exit__(self, *_: object) -> None:
        if self.shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
