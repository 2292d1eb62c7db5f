"""The baseline of HTTP and of the live rooms: Foyer's launcher with routes that do nothing else."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    # As the server itself does, before anything else is imported.
    from gevent import monkey

    monkey.patch_all()

import itertools
import secrets
from dataclasses import replace
from pathlib import Path
from typing import Any

from flask import Flask, request
from flask_socketio import SocketIO, join_room

from benchmarks import raw
from queue_server.web.live import NAMESPACE, make_socketio
from queue_server.web.server import listen, make_server

ROOM = "listeners"
FINE = {"ok": True}


def make_bare_app(database: Path) -> Flask:
    """Routes that do nothing, write rows, emit a message to a room, or write rows and emit."""
    app = Flask(__name__)

    @app.route("/nothing", methods=["GET", "POST"])
    def nothing() -> dict[str, bool]:
        return FINE

    rows = _Rows(database)

    @app.post("/ticket")
    def ticket() -> dict[str, bool]:
        rows.write_ticket()
        return FINE

    _add_room(app, make_socketio(app, None, channel="bare"), rows)
    return app


class _Rows:
    """Writes rows like those of the first ticket, again and again."""

    def __init__(self, database: Path) -> None:
        self._connection = raw.connect(database)
        self._first = raw.last_written(self._connection)
        self._numbers = itertools.count(1)

    def write_ticket(self) -> None:
        """The rows of one more ticket."""
        raw.write_taken(self._connection, _following(self._first, next(self._numbers)))

    def write_call(self) -> None:
        """The rows of a call; it is always the first ticket that is called."""
        rows = _following(self._first, next(self._numbers))
        raw.write_called(self._connection, replace(rows, ticket=self._first.ticket))


def _following(first: raw.Written, number: int) -> raw.Written:
    """The rows of a later ticket, as like the first one's as may be."""
    ticket = first.ticket["id"] + number
    return replace(
        first,
        seq=first.seq + number,
        series=first.series | {"last": first.series["last"] + number},
        ticket=first.ticket
        | {"id": ticket, "serial": first.ticket["serial"] + number, "token": secrets.token_urlsafe(18)},
        journal=first.journal | {"id": first.journal["id"] + number},
        answer=first.answer | {"request": secrets.token_hex(12)},
    )


def _add_room(app: Flask, socketio: SocketIO, rows: _Rows) -> None:
    message: dict[str, Any] = {}
    socketio.on_event("join", lambda _said: join_room(ROOM), namespace=NAMESPACE)

    @app.put("/message")
    def keep() -> dict[str, bool]:
        message.update(request.get_json())
        return FINE

    @app.post("/emit")
    def emit() -> dict[str, bool]:
        socketio.emit("change", message, namespace=NAMESPACE, to=ROOM)
        return FINE

    @app.post("/call-and-emit")
    def call_and_emit() -> dict[str, bool]:
        rows.write_call()
        return emit()


def main(port: str, database: str) -> None:
    """Serves until it is terminated."""
    app = make_bare_app(Path(database))
    make_server(app, listen("127.0.0.1", int(port), shared=False)).serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
