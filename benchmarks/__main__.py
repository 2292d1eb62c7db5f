"""The command line: `python -m benchmarks --help`."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from benchmarks import call_next, call_to_display, http_request, long_queue, take_ticket
from benchmarks.comparison import Comparison
from benchmarks.report import as_json, table

Measure = Callable[[Path, int], Iterator[Comparison]]

# Each with the rounds that keep the whole run under 90 seconds on two cores.
BENCHMARKS: Mapping[str, tuple[Measure, int]] = MappingProxyType(
    {
        "take_ticket": (take_ticket.measure, 400),
        "call_next": (call_next.measure, 400),
        "long_queue": (long_queue.measure, 200),
        "http_request": (http_request.measure, 400),
        "call_to_display": (call_to_display.measure, 200),
    }
)


def main() -> None:
    """Runs what was asked for and prints what came out."""
    options = _parser().parse_args()
    comparisons = [
        comparison
        for name in options.names or BENCHMARKS
        for comparison in _run(name, options.rounds, options.folder)
    ]
    print(json.dumps(as_json(comparisons), indent=2) if options.json else table(comparisons))


def _run(name: str, rounds: int | None, folder: Path | None) -> list[Comparison]:
    measure, usual_rounds = BENCHMARKS[name]
    with tempfile.TemporaryDirectory(prefix="foyer-benchmark-", dir=folder) as made:
        return list(measure(Path(made), rounds or usual_rounds))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Foyer’s costs as ratios, each against a baseline that runs in turns with it.",
    )
    parser.add_argument(
        "names", metavar="NAME", nargs="*", choices=[*BENCHMARKS, []], help=f"of {', '.join(BENCHMARKS)}"
    )
    parser.add_argument("--rounds", type=int, metavar="N", help="how often each pair is measured")
    parser.add_argument(
        "--folder", type=Path, metavar="DIR", help="where the databases lie meanwhile (default: the system’s)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


if __name__ == "__main__":
    main()
