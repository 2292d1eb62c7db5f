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
# Who comes into the queue and who goes out of it.
COMES = journal.c.kind == EventKind.TICKET_TAKEN
COMES_OR_GOES = or_(
    journal.c.kind.in_([EventKind.TICKET_TAKEN, EventKind.TICKET_CALLED, EventKind.VISITOR_LEFT]),
    and_(
        journal.c.kind == EventKind.TICKET_ENDED_WITH_DAY,
        journal.c.facts["was"].as_string() == TicketState.WAITING,
    ),
)


@cache
def stretches_in(dialect: str) -> Select[Any]:
    """The comings and goings of a day's tickets, in little more rows than the day has quarters."""
    quarter = _QUARTERS[dialect]
    step = case((COMES, 1), else_=-1)
    steps = (
        select(
            journal.c.id,
            quarter.label("at"),
            func.lag(quarter).over(order_by=journal.c.id).label("since"),
            func.sum(step).over(order_by=journal.c.id).label("after"),
            step.label("step"),
        )
        .join(ticket, ticket.c.id == journal.c.ticket)
        .where(HERE, ticket.c.day == bindparam("on_day"), COMES_OR_GOES)
        .subquery()
    )
    return (
        select(
            steps.c.since,
            steps.c.at,
            func.max(steps.c.after - steps.c.step).label("before"),
            func.max(steps.c.after).label("after"),
            func.sum(case((steps.c.step > 0, 1), else_=0)).label("taken"),
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
