"""A lobby and its shadow: whatever the use cases do is written once more by the baseline, row by row."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import raw
from benchmarks.comparison import Pair, timed
from benchmarks.foyer import DESK, SERVICE, make_foyer, new_request, open_foyer
from queue_server.usecases import serving, visiting
from queue_server.usecases.lobby import Lobby
from queue_server.usecases.ports import TicketWish

Write = Callable[[sqlite3.Connection, raw.Written], None]


@dataclass(frozen=True, kw_only=True)
class Replay:
    """Acts on the lobby; each gives its time and that of writing the same rows into the shadow."""

    lobby: Lobby
    written: sqlite3.Connection  # looks at what the lobby's database holds
    shadow: sqlite3.Connection

    def take(self) -> Pair:
        """A visitor takes a ticket."""
        wish, request = TicketWish(service=SERVICE), new_request()
        return self._both(lambda: visiting.take_ticket(self.lobby, wish, request), raw.write_taken)

    def call(self) -> Pair:
        """The clerk calls the next one, whom the desk serves to the end, off the clock."""
        request = new_request()
        pair = self._both(lambda: serving.call_next(self.lobby, DESK, request), raw.write_called)
        called = raw.last_written(self.written).ticket["id"]
        self._both(lambda: serving.finish(self.lobby, called), raw.write_finished)
        return pair

    def _both(self, act: Callable[[], object], write: Write) -> Pair:
        ours, _ = timed(act)
        rows = raw.last_written(self.written)
        baseline, _ = timed(lambda: write(self.shadow, rows))
        return ours, baseline


@contextmanager
def replayed(folder: Path, *, waiting: int) -> Iterator[Replay]:
    """A lobby in which this many wait, and its shadow in the same folder."""
    database, shadow = folder / f"lobby-{waiting}.db", folder / f"shadow-{waiting}.db"
    make_foyer(database, waiting=waiting)
    with (
        open_foyer(database) as lobby,
        closing(raw.connect(database)) as written,
        closing(raw.connect(shadow)) as copied,
    ):
        written.backup(copied)  # only now: opening a lobby writes, too
        yield Replay(lobby=lobby, written=written, shadow=copied)
