"""The drill: kills a server again and again in the middle of its work, and says what survived.

`python -m tests.faults.drill --kills 100`; `make drill` does the same.
"""

from __future__ import annotations

import argparse
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path

from tests.faults.rehearsal import Rehearsal
from tests.servers import Foyer
from tests.services import Postgres

KILLS = 100


def main() -> None:
    """Rehearses; whatever does not hold ends the drill with an error."""
    options = _options()
    with ExitStack() as stage:
        folder = Path(stage.enter_context(tempfile.TemporaryDirectory(prefix="foyer-drill-")))
        database_url = ""
        if options.postgres:
            database_url = stage.enter_context(closing(Postgres())).new_database()
        foyer = stage.enter_context(Foyer(folder, database_url=database_url))
        rehearsal = stage.enter_context(Rehearsal(foyer, seed=options.seed))
        for kill in range(1, options.kills + 1):
            rehearsal.kill_once()
            done = rehearsal.figures
            print(
                f"{kill:>4} of {options.kills}: {done.answered} answers, {done.tickets} tickets, "
                f"{done.calls} calls, pages back after {done.returns[-1]:.1f} s",
                flush=True,
            )
        print(rehearsal.figures)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.drill", description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS, help=f"how often (default: {KILLS})")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL instead of SQLite")
    parser.add_argument("--seed", type=int, default=1, help="when the kills come (default: 1)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
