"""What is asked of a whole day: how it goes, what became of a number, who was connected."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    cast,
    extract,
    func,
    or_,
    select,
    text,
    type_coerce,
)

from queue_server.domain.events import EventKind
from queue_server.domain.ticket import TicketState
from queue_server.persistence.tables import HERE, WAIT_SAVED, device, journal, ticket

TICKET_COUNTS = (
    select(
        ticket.c.area,
        ticket.c.service,
        ticket.c.state,
        type_coerce(ticket.c.precheck, JSON)["outcome"].as_string().label("outcome"),
        func.count().label("tickets"),
        func.min(ticket.c.taken_at).label("earliest"),
    )
    .where(HERE, ticket.c.day == bindparam("on_day"))
    .group_by(ticket.c.area, ticket.c.service, ticket.c.state, text("outcome"))
)
SAVED_WAITS = (
    select(journal.c.facts["service"].as_string().label("service"), func.count().label("waits"))
    .where(
        journal.c.lobby == bindparam("lobby_id"),
        WAIT_SAVED,
        journal.c.at >= bindparam("begins"),
        journal.c.at < bindparam("ends"),
    )
    .group_by(text("service"))
)
DEVICES = (
    select(device.c.kind, device.c.id, device.c.seen_at)
    .where(device.c.lobby == bindparam("lobby_id"))
    .order_by(device.c.kind, device.c.id)
)
TICKET_OF_NUMBER = select(ticket).where(
    HERE,
    ticket.c.day == bindparam("on_day"),
    ticket.c.letter == bindparam("of_letter"),
    ticket.c.serial == bindparam("of_serial"),
)
ENTRIES_OF_TICKET = (
    select(journal.c.at, journal.c.kind, journal.c.desk, journal.c.facts)
    .where(journal.c.lobby == bindparam("lobby_id"), journal.c.ticket == bindparam("ticket_id"))
    .order_by(journal.c.id)
)
# Who comes to those who wait, and who goes from them. Most kinds say it by themselves; the others by what
# they made of which state.
ALWAYS_COMES = (EventKind.TICKET_TAKEN, EventKind.VISITOR_CHECKED_IN, EventKind.VISITOR_RETURNED)
BEGINS = (
    EventKind.TICKET_TAKEN,
    EventKind.VISITOR_CHECKED_IN,
    EventKind.VISITOR_SERVED_DIRECTLY,
    EventKind.BUNDLE_HANDED_IN,
)
BY_STATES = (
    EventKind.TICKET_TRANSFERRED,
    EventKind.ACT_UNDONE,
    EventKind.VISITOR_LEFT,
    EventKind.TICKET_ENDED_WITH_DAY,
)
WAITED = journal.c.facts["was"].as_string() == TicketState.WAITING
WAITS = and_(
    journal.c.facts["becomes"].as_string() == TicketState.WAITING,
    journal.c.kind.in_([EventKind.TICKET_TRANSFERRED, EventKind.ACT_UNDONE]),
)
STEP = case(
    (journal.c.kind.in_(ALWAYS_COMES), 1),
    (journal.c.kind == EventKind.TICKET_CALLED, -1),
    (journal.c.kind.in_(BY_STATES), case((WAITS, 1), else_=0) - case((WAITED, 1), else_=0)),
    else_=0,
)
# What is part of the course of a day: comings and goings, and tickets that nobody waited with.
DECIDES = or_(journal.c.kind.in_(BEGINS), STEP != 0)


@cache
def stretches_in(dialect: str) -> Select[Any]:
    """The comings and goings of a day's tickets, in little more rows than the day has quarters."""
    quarter = _QUARTERS[dialect]
    taken = case((journal.c.kind.in_(BEGINS), 1), else_=0)
    steps = (
        select(
            journal.c.id,
            quarter.label("at"),
            func.lag(quarter).over(order_by=journal.c.id).label("since"),
            func.sum(STEP).over(order_by=journal.c.id).label("after"),
            STEP.label("step"),
            taken.label("taken"),
        )
        .join(ticket, ticket.c.id == journal.c.ticket)
        .where(HERE, ticket.c.day == bindparam("on_day"), DECIDES)
        .subquery()
    )
    return (
        select(
            steps.c.since,
            steps.c.at,
            func.max(steps.c.after - steps.c.step).label("before"),
            func.max(steps.c.after).label("after"),
            func.sum(steps.c.taken).label("taken"),
        )
        .group_by(steps.c.since, steps.c.at)
        .order_by(func.max(steps.c.id))
    )


# The quarter of an hour of an entry, as ISO 8601 in UTC. All time zones are whole quarters away from that.
_MINUTES = cast(func.substr(journal.c.at, 15, 2), Integer)
_SECONDS = func.floor(extract("epoch", journal.c.at) / 900) * 900
_QUARTERS = {
    "sqlite": func.substr(journal.c.at, 1, 14).concat(func.printf("%02d", _MINUTES // 15 * 15)),
    "postgresql": func.to_char(func.timezone("UTC", func.to_timestamp(_SECONDS)), "YYYY-MM-DD HH24:MI"),
}
