"""The tables. What must be impossible is a constraint here, beside the rule that avoids it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    bindparam,
    text,
)

from queue_server.domain.precheck import Need
from queue_server.domain.seat import Seat, Seats
from queue_server.domain.ticket import Done, Undo
from queue_server.domain.verdict import Checked, Outcome, Verdict


class Instant(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is taken off on the way in and put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, _dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value  # type: ignore[no-any-return]  # what the driver gives is a datetime
        return value.replace(tzinfo=UTC)  # type: ignore[no-any-return]


class KeptPrecheck(TypeDecorator[Checked]):
    """What a ticket keeps of its pre-check, as JSON."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Checked | None, _dialect: Dialect) -> Any:
        if value is None:
            return None
        needs = [{**asdict(need), "when": []} for need in value.needs]
        return {"marks": dict(value.marks), "needs": needs, **asdict(value.verdict)}

    def process_result_value(self, value: Any, _dialect: Dialect) -> Checked | None:
        if value is None:
            return None
        verdict = Verdict(
            outcome=Outcome(value["outcome"]),
            missing=tuple(value["missing"]),
            here=tuple(value["here"]),
            helpful=tuple(value["helpful"]),
        )
        needs = (
            Need(**{**need, "alternatives": tuple(need["alternatives"]), "when": ()})
            for need in value["needs"]
        )
        return Checked(verdict=verdict, needs=tuple(needs), marks=value["marks"])


class KeptSeats(TypeDecorator[Seats]):
    """Who works where, as JSON."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Seats | None, _dialect: Dialect) -> Any:
        return {desk: _written(asdict(seat)) for desk, seat in (value or {}).items()}

    def process_result_value(self, value: Any, _dialect: Dialect) -> Seats:
        return {desk: _seat(kept) for desk, kept in value.items()}


def _seat(kept: dict[str, Any]) -> Seat:
    values = _read(kept)
    skills = values["skills"]
    return Seat(**{**values, "skills": tuple(skills) if skills is not None else None})


class KeptDone(TypeDecorator[tuple[Done, ...]]):
    """What was done in a visit, as JSON."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: tuple[Done, ...] | None, _dialect: Dialect) -> Any:
        return None if value is None else [asdict(one) for one in value]

    def process_result_value(self, value: Any, _dialect: Dialect) -> tuple[Done, ...] | None:
        return None if value is None else tuple(Done(**one) for one in value)


class KeptUndo(TypeDecorator[Undo]):
    """How an act is taken back, as JSON."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Undo | None, _dialect: Dialect) -> Any:
        if value is None:
            return None
        return {"act": value.act, "until": value.until.isoformat(), "was": _written(value.was)}

    def process_result_value(self, value: Any, _dialect: Dialect) -> Undo | None:
        if value is None:
            return None
        until = datetime.fromisoformat(value["until"])
        return Undo(act=value["act"], until=until, was=_read(value["was"]))


MOMENTS = {
    *("break_since", "break_until", "help_since"),
    *("called_at", "served_at", "ended_at", "waits_from", "ref", "dropped_at"),
}


def _written(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values in a form that JSON can hold."""
    return {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()
    }


def _read(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that were written."""
    return {
        name: datetime.fromisoformat(value) if name in MOMENTS and value is not None else value
        for name, value in values.items()
    }


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite gives a row number only to INTEGER; PostgreSQL gets 64 bits.
RowId = BigInteger().with_variant(Integer, "sqlite")

# What the server must know before any lobby: the key that signs, the hash of the pass-phrase.
house = Table(
    "house",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # always 1
    Column("name", String(32), nullable=False),  # random; keeps two houses on one Redis apart
    Column("signing_key", String(64), nullable=False),
    Column("passphrase_hash", Text),
)

# One row a lobby. Its UPDATE … RETURNING is the lock that orders all changes of the lobby.
lobby = Table(
    "lobby",
    metadata,
    Column("id", String(100), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("day", Date),
    Column("opened_until", Instant),
    Column("paused", JSON, nullable=False),  # ids of services
    Column("seats", KeptSeats, nullable=False),  # who works where
    Column("rule", String(40)),  # the preset that a supervisor chose; NULL: that of the lobby file
    Column("plan", JSON),
    Column("notice", JSON(none_as_null=True)),  # language → text
    Column("closed_at", Instant),  # when a supervisor closed for the day
)

# The last number of each series. Kept by letter, so that areas that swap letters cannot repeat one.
series = Table(
    "series",
    metadata,
    Column("lobby", ForeignKey("lobby.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("letter", String(1), primary_key=True),
    Column("last", Integer, nullable=False),
    Column(
        "latest", Instant, nullable=False
    ),  # when it was given, so that a clock set back lets nobody overtake
)

ticket = Table(
    "ticket",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("lobby", ForeignKey("lobby.id"), nullable=False),
    Column("day", Date, nullable=False),
    Column("area", String(100), nullable=False),
    Column("service", String(100), nullable=False),
    Column("letter", String(1), nullable=False),
    Column("serial", Integer, nullable=False),
    Column("items", Integer, nullable=False),
    Column("visitor_kind", String(16), nullable=False),
    Column("language", String(35), nullable=False),
    Column("state", String(16), nullable=False),
    Column("token", String(64), nullable=False),
    Column("taken_at", Instant, nullable=False),
    Column("desk", String(100)),
    Column("call", BigInteger),
    Column("calls", Integer, nullable=False),
    Column("called_at", Instant),
    Column("served_at", Instant),
    Column("ended_at", Instant),
    Column("precheck", KeptPrecheck),
    Column("waits_from", Instant, nullable=False),
    Column("credit", Integer, nullable=False),
    Column("standing", String(16), nullable=False),
    Column("ref", Instant, nullable=False),
    Column("line", String(220), nullable=False),
    Column("for_desk", String(100)),
    Column("appointment", ForeignKey("appointment.id"), unique=True),
    Column("slot", Instant),
    Column("reason", JSON(none_as_null=True)),
    Column("dropped_at", Instant),
    Column("note", String(200)),
    Column("done", KeptDone),
    Column("undo", KeptUndo),
    UniqueConstraint("lobby", "day", "letter", "serial"),
    UniqueConstraint("token"),
    sqlite_autoincrement=True,  # an id is never used again, even after old rows are deleted
)

# Who has booked. It becomes a ticket only when she checks in.
appointment = Table(
    "appointment",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("lobby", ForeignKey("lobby.id"), nullable=False),
    Column("code", String(64), nullable=False),
    Column("service", String(100), nullable=False),
    Column("items", Integer, nullable=False),
    Column("slot", Instant, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("visitor_kind", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("uid", String(255)),  # where it came from knows it by this
    Column("sequence", Integer, nullable=False),  # of the version there; a lower one is older
    UniqueConstraint("lobby", "code"),
    UniqueConstraint("lobby", "uid"),
    Index("ix_appointment_lobby_slot", "lobby", "slot"),
)

HERE = ticket.c.lobby == bindparam("lobby_id")  # most questions are asked of one lobby
# Written out in the queries too, letter by letter: a partial index serves no bound parameter.
WAITING = text("ticket.state = 'waiting'")
AT_DESK = text("ticket.state IN ('called', 'serving')")
OPEN = text("ticket.state IN ('waiting', 'called', 'serving', 'parked', 'away', 'dropped_off')")
MISSED = text("ticket.state = 'missed'")

# The head of each line, and who is before whom in an area.
Index(
    "ix_ticket_waiting_line",
    ticket.c.lobby,
    ticket.c.line,
    ticket.c.ref,
    ticket.c.id,
    sqlite_where=WAITING,
    postgresql_where=WAITING,
)
Index(
    "ix_ticket_waiting_area",
    ticket.c.lobby,
    ticket.c.area,
    ticket.c.service,  # first of the rest, so that counting by service runs straight along the index
    ticket.c.standing,
    ticket.c.ref,
    ticket.c.id,
    sqlite_where=WAITING,
    postgresql_where=WAITING,
)
# Everybody whose visit is not over.
Index("ix_ticket_open", ticket.c.lobby, ticket.c.id, sqlite_where=OPEN, postgresql_where=OPEN)
# A desk has one open ticket at most.
Index(
    "uq_ticket_open_at_desk",
    ticket.c.lobby,
    ticket.c.desk,
    unique=True,
    sqlite_where=AT_DESK,
    postgresql_where=AT_DESK,
)
# The latest calls, for a display that joins.
CALLED = text("ticket.call IS NOT NULL")
Index(
    "ix_ticket_call",
    ticket.c.lobby,
    ticket.c.day,
    ticket.c.call,
    sqlite_where=CALLED,
    postgresql_where=CALLED,
)

# Everything that happened, in the order of the lobby's sequence numbers.
journal = Table(
    "journal",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("lobby", ForeignKey("lobby.id"), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("at", Instant, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("ticket", ForeignKey("ticket.id"), index=True),
    Column("desk", String(100)),
    Column("facts", JSON, nullable=False),
)
# The few entries without a ticket that are counted.
WAIT_SAVED = text("kind = 'wait_saved'")
Index(
    "ix_journal_wait_saved",
    journal.c.lobby,
    journal.c.at,
    sqlite_where=WAIT_SAVED,
    postgresql_where=WAIT_SAVED,
)

# The kiosks and displays, and when each was last connected. No part of the queue: it is written outside the
# lobby's turn and uses up no sequence number.
device = Table(
    "device",
    metadata,
    Column("lobby", ForeignKey("lobby.id"), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("id", String(100), primary_key=True),
    Column("seen_at", Instant, nullable=False),
)

# The first answer to each request that creates or claims something.
answer = Table(
    "answer",
    metadata,
    Column("lobby", ForeignKey("lobby.id"), primary_key=True),
    Column("route", String(200), primary_key=True),
    Column("request", String(64), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("answer", JSON, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)
