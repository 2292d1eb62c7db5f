"""How long from a clerk's call until the displays have it, against a bare Socket.IO emit?"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.comparison import Comparison, Pair, Seconds, compare, timed
from benchmarks.foyer import DESK, LOBBY
from benchmarks.listeners import Listeners
from benchmarks.servers import bare_server, foyer_server
from benchmarks.wire import Wire, new_id, written

GOAL = 3.0
FEW = (1, 50)
MANY = 1000  # each joins with a connection of its own, so they come once
BASELINES = (
    ("/emit", "a bare emit of the same message to as many"),
    ("/call-and-emit", "the same, after sqlite3 wrote the same rows"),
)
WAITING = 2000  # enough for every call


def measure(folder: Path, rounds: int) -> Iterator[Comparison]:
    """Until the last of one display, of fifty, and of a thousand, has the change."""
    with (
        foyer_server(folder / "foyer", waiting=WAITING) as (foyer_port, token),
        bare_server(folder / "bare") as bare_port,
    ):
        for displays, (path, against) in (*itertools.product(FEW, BASELINES), (MANY, BASELINES[0])):
            with (
                closing(Wire(foyer_port)) as foyer,
                closing(Wire(bare_port)) as bare,
                closing(Listeners(foyer_port, displays, {"audience": "display", "lobby": LOBBY})) as ours,
                closing(Listeners(bare_port, displays, {})) as theirs,
            ):
                yield compare(
                    rounds,
                    _times(_Desk(foyer, ours, token), _Emitter(bare, theirs, path)),
                    what="call → display" if displays == 1 else f"call → {displays} displays",
                    against=against,
                    goal=GOAL,
                )


def _times(desk: _Desk, emitter: _Emitter) -> Iterator[Pair]:
    emitter.keep(desk.call()[1])
    while True:
        ours, _ = desk.call()
        yield ours, emitter.tell()


class _Desk:
    """Calls one after the other, and finishes each visit off the clock."""

    def __init__(self, wire: Wire, displays: Listeners, token: str) -> None:
        self._wire = wire
        self._displays = displays
        self._token = token

    def call(self) -> tuple[Seconds, bytes]:
        """How long until all displays have the call, and what they got."""
        path = f"/api/lobbies/{LOBBY}/desks/{DESK}/calls"
        request = written("POST", path, {"request_id": new_id()}, self._token)
        self._displays.calm_down()
        seconds, message = timed(lambda: self._displays.hear(lambda: self._wire.send(request)))
        ticket = json.loads(self._wire.receive())["ticket"]["id"]
        completion = written("POST", f"/api/tickets/{ticket}/completion", {}, self._token)
        self._displays.hear(lambda: self._wire.send(completion))
        self._wire.receive()
        return seconds, message


class _Emitter:
    """Tells a room what it was given to keep."""

    def __init__(self, wire: Wire, listeners: Listeners, path: str) -> None:
        self._wire = wire
        self._listeners = listeners
        self._request = written("POST", path, {})

    def keep(self, message: bytes) -> None:
        """What it will tell: the very message that a display got."""
        self._wire.ask(written("PUT", "/message", json.loads(message)))

    def tell(self) -> Seconds:
        """How long until all listeners have it."""
        self._listeners.calm_down()
        seconds, _ = timed(lambda: self._listeners.hear(lambda: self._wire.send(self._request)))
        self._wire.receive()
        return seconds
