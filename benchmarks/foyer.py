"""The Nordhausen lobby on a database of its own: a Tuesday morning, with as many waiting as wanted."""

from __future__ import annotations

import itertools
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from queue_server.hours import PlanHours
from queue_server.lobby_file import read_plan
from queue_server.persistence.database import migrate, open_database
from queue_server.persistence.store import SqlStore
from queue_server.settings import DEFAULT_LOBBY
from queue_server.usecases.lobby import Lobby
from queue_server.usecases.ports import Request, TicketWish
from queue_server.usecases.supervising import load_plan
from queue_server.usecases.visiting import take_ticket

TUESDAY_TEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # 10:00 in Nordhausen; open until 18:00
LOBBY = "nordhausen"
SERVICE = "vehicle-new"
DESK = "desk-1"


class StillClock:
    """A clock that stands still, so that a long run does not end with the opening."""

    is_demo = True

    def now(self) -> datetime:
        return TUESDAY_TEN


def new_request() -> Request:
    """A request under an id of its own."""
    return Request(route="POST /benchmark", id=secrets.token_hex(12), fingerprint=secrets.token_hex(32))


@contextmanager
def open_foyer(database: Path) -> Iterator[Lobby]:
    """The lobby over this SQLite file, as the server opens it."""
    engine = open_database(f"sqlite:///{database}")
    migrate(engine)
    store, plan = SqlStore(engine), read_plan(DEFAULT_LOBBY)
    lobby = Lobby(plan=plan, store=store, clock=StillClock(), hours=PlanHours(plan))
    store.add_lobby(lobby.id)
    load_plan(lobby)
    yield lobby
    engine.dispose()


def make_foyer(database: Path, *, waiting: int) -> None:
    """A database in which this many wait, one service after the other. The first came by the use case."""
    with open_foyer(database) as lobby:
        take_ticket(lobby, TicketWish(service=SERVICE), new_request())
        plan = lobby.plan
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.row_factory = sqlite3.Row
        first = dict(connection.execute("SELECT * FROM ticket").fetchone())
        serials = {area.letter: itertools.count(2) for area in plan.areas}
        services = [(service.id, plan.area(service.area)) for service in plan.services]
        for number, (service, area) in zip(range(waiting - 1), itertools.cycle(services), strict=False):
            ticket = first | {
                "id": first["id"] + 1 + number,
                "area": area.id,
                "service": service,
                "line": f"{service}/{first['standing']}/{first['visitor_kind']}",
                "letter": area.letter,
                "serial": next(serials[area.letter]),
                "token": f"benchmark-{number}",
            }
            connection.execute(
                f"INSERT INTO ticket VALUES ({','.join('?' * len(ticket))})", [*ticket.values()]
            )
        for letter, serial in serials.items():
            connection.execute(
                "INSERT OR REPLACE INTO series VALUES (?, ?, ?, ?, ?)",
                (first["lobby"], first["day"], letter, next(serial) - 1, first["taken_at"]),
            )
