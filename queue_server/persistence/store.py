"""The store: turns, transactions and looks at a lobby, over one database."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, select, update
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from queue_server.persistence.database import looking
from queue_server.persistence.look import STATE_COLUMNS, Look, inserted
from queue_server.persistence.tables import answer, device, lobby, ticket
from queue_server.persistence.transaction import SqlTransaction
from queue_server.persistence.turns import Turns
from queue_server.usecases.ports import StoreBusy, StoreFailed

EVERY_LOBBY = ""  # the key of the turn that all lobbies share
LOCK_NOT_AVAILABLE = "55P03"  # PostgreSQL's word for a lock that took too long

TAKE_TURN = (
    update(lobby)
    .where(lobby.c.id == bindparam("lobby_id"))
    .values(seq=lobby.c.seq + 1)
    .returning(*STATE_COLUMNS)
)
PLAN = select(lobby.c.plan).where(lobby.c.id == bindparam("lobby_id"))
PLANNED = select(lobby.c.id).where(lobby.c.plan.is_not(None)).order_by(lobby.c.id)
LOBBY_OF_TICKET = select(ticket.c.lobby).where(ticket.c.id == bindparam("ticket_id"))
TICKET_OF_TOKEN = select(ticket.c.lobby, ticket.c.id).where(ticket.c.token == bindparam("wanted"))


class SqlStore:
    """Lobbies in a database. Implements the port `Store`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turns = Turns()
        self._is_sqlite = engine.dialect.name == "sqlite"
        self._file = self._file_now()

    @contextmanager
    def changing(self, lobby_id: str) -> Iterator[SqlTransaction]:
        """The lobby's turn, then a transaction whose first statement takes the next sequence number.

        The turn inside this process comes before a connection is taken, so that whoever waits holds none.
        SQLite has one writer for all lobbies, so there they share one turn.
        """
        self._demand_file()
        with self._turn(lobby_id), _failures_named(), self._engine.begin() as connection:
            row = connection.execute(TAKE_TURN, {"lobby_id": lobby_id}).one()
            yield SqlTransaction(connection, lobby_id, row)

    @contextmanager
    def reading(self, lobby_id: str) -> Iterator[Look]:
        """One consistent look at a lobby."""
        with self._look() as connection:
            yield Look(connection, lobby_id)

    def add_lobby(self, lobby_id: str) -> None:
        """Makes room for a lobby; nothing happens if it is known."""
        with self._turn(lobby_id), _failures_named(), self._engine.begin() as connection:
            row = {"id": lobby_id, "seq": 0, "paused": [], "seats": {}}
            connection.execute(inserted(connection, lobby).values(row).on_conflict_do_nothing())

    def lobby_of_ticket(self, ticket_id: int) -> str | None:
        """Where a ticket was taken."""
        with self._look() as connection:
            return connection.execute(LOBBY_OF_TICKET, {"ticket_id": ticket_id}).scalar_one_or_none()

    def ticket_of_token(self, token: str) -> tuple[str, int] | None:
        """The lobby and the ticket that a visitor's link opens."""
        with self._look() as connection:
            row = connection.execute(TICKET_OF_TOKEN, {"wanted": token}).one_or_none()
        return (row.lobby, row.id) if row else None

    def plan(self, lobby_id: str) -> Mapping[str, Any] | None:
        """The plan that was loaded last, with the keys of its file."""
        with self._look() as connection:
            return connection.execute(PLAN, {"lobby_id": lobby_id}).scalar_one_or_none()

    def lobbies_with_plans(self) -> list[str]:
        """The lobbies of which a plan was loaded."""
        with self._look() as connection:
            return list(connection.execute(PLANNED).scalars())

    def forget_answers(self, before: datetime) -> int:
        """Deletes the answers kept for repeated requests from before a moment; says how many."""
        with self._turn(EVERY_LOBBY), _failures_named(), self._engine.begin() as connection:
            return connection.execute(delete(answer).where(answer.c.at < before)).rowcount

    def see_devices(self, seen: Collection[tuple[str, str, str]], at: datetime) -> None:
        """Notes that these devices (lobby, kind, id) are connected. No change of any queue."""
        rows = [
            {"lobby": lobby_id, "kind": kind, "id": name, "seen_at": at}
            # In one order, so that two processes that see the same devices never wait for each other.
            for lobby_id, kind, name in sorted(seen)
        ]
        if not rows:
            return
        self._demand_file()
        with self._turn(EVERY_LOBBY), _failures_named(), self._engine.begin() as connection:
            news = inserted(connection, device).values(rows)
            connection.execute(
                news.on_conflict_do_update(
                    index_elements=[device.c.lobby, device.c.kind, device.c.id],
                    set_={"seen_at": news.excluded.seen_at},
                )
            )

    def forget_devices(self, before: datetime) -> int:
        """Deletes the devices that were not connected since a moment; says how many."""
        with self._turn(EVERY_LOBBY), _failures_named(), self._engine.begin() as connection:
            return connection.execute(delete(device).where(device.c.seen_at < before)).rowcount

    def demand_answer(self) -> None:
        """Asks the database for an answer; raises StoreFailed if there is none."""
        with self._look() as connection:
            connection.execute(select(1))

    def _turn(self, lobby_id: str) -> AbstractContextManager[None]:
        return self._turns.of(EVERY_LOBBY if self._is_sqlite else lobby_id).turn()

    @contextmanager
    def _look(self) -> Iterator[Connection]:
        self._demand_file()
        with _failures_named(), looking(self._engine) as connection:
            yield connection

    def _demand_file(self) -> None:
        """Open connections would go on writing to a file that was deleted; what they keep is lost."""
        if self._file != self._file_now():
            raise StoreFailed("the database file was deleted or replaced; restart the server")

    def _file_now(self) -> tuple[int, int] | None:
        """Which file the path of an SQLite database leads to."""
        if not self._is_sqlite or not self._engine.url.database:
            return None
        try:
            found = Path(self._engine.url.database).stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino


@contextmanager
def _failures_named() -> Iterator[None]:
    """What a database cannot do now, in the words of the port."""
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        if "locked" in str(error.orig) or getattr(error.orig, "sqlstate", None) == LOCK_NOT_AVAILABLE:
            raise StoreBusy(f"the database is busy: {error.orig}") from error
        raise StoreFailed(f"the database fails: {error.orig}") from error
    except PoolTimeout as error:
        raise StoreBusy("all connections to the database are in use") from error
