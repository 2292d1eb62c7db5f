"""Calling: who is next at a desk, by the rule, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from queue_server.domain.burden import Burdens, burdens, longest_waits
from queue_server.domain.calling import Head, Standing, Why, choose, why
from queue_server.domain.errors import OnBreak
from queue_server.domain.lobby_plan import Desk
from queue_server.domain.rank import MINUTE, desk_line, lines_of, walk_in_lines_of
from queue_server.domain.seat import can_do
from queue_server.domain.ticket import Ticket
from queue_server.domain.turns import Act
from queue_server.usecases.changing import Changing
from queue_server.usecases.views import moment

Reason = Mapping[str, object]


def call_best(changing: Changing, desk: Desk) -> Ticket | None:
    """Calls whoever is next at a desk that is free; None if nobody can be called.

    Raises DeskBusy.
    """
    services = can_do(desk, changing.state.seats.get(desk.id))
    colleagues = _colleagues(changing, desk)
    busy, waiting = changing.tx.desk_and_heads(desk.id, desk_line(desk.id), _lines(services, colleagues))
    changing.refuse_busy(busy)
    able = Counter(service for skills in (services, *colleagues) for service in skills)
    burden = burdens(_longest(changing, waiting), services, colleagues)
    heads = {
        ticket.id: _head(changing, desk, ticket, able, burden)
        for ticket in waiting
        if ticket.for_desk is not None or ticket.service in services
    }
    chosen = choose(changing.rule, heads.values())
    if chosen is None:
        return None
    ticket = next(ticket for ticket in waiting if ticket.id == chosen.ticket_id)
    decided = why(changing.rule, chosen, heads.values())
    return call(changing, ticket, Act.CALL, desk.id, decided, preferred=chosen.preferred)


def refuse_break(changing: Changing, desk: Desk) -> None:
    """Raises OnBreak if this desk has a break."""
    seat = changing.state.seats.get(desk.id)
    if seat and seat.on_break:
        raise OnBreak("This desk has a break; go on first.", desk=desk.id)


def call(
    changing: Changing, ticket: Ticket, act: Act, desk: str, decided: Why, *, preferred: bool = True
) -> Ticket:
    """Calls a ticket to a desk. Whoever called waits for nobody any more."""
    reason = reason_for(changing, ticket, decided, preferred=preferred)
    called = changing.act(
        ticket,
        act,
        facts={"reason": reason},
        desk=desk,
        call=changing.state.seq,
        calls=1,  # whoever was sent on or is back is called as often as anybody
        called_at=changing.now,
        ended_at=None,
        reason=reason,
    )
    await_nobody(changing, desk)
    return called


def await_nobody(changing: Changing, desk: str) -> None:
    """The desk no longer takes the next who comes by itself."""
    seat = changing.state.seats.get(desk)
    if seat and seat.awaits_next:
        changing.keep(seats={**changing.state.seats, desk: replace(seat, awaits_next=False)})


def serve_those_who_await(changing: Changing) -> None:
    """Calls for desks that wait for the next who comes. Those who can do the least go first."""
    awaiting = [
        desk
        for desk in changing.plan.desks
        if (seat := changing.state.seats.get(desk.id)) and seat.awaits_next and not seat.on_break
    ]
    for desk in sorted(awaiting, key=lambda desk: len(can_do(desk, changing.state.seats[desk.id]))):
        if changing.tx.open_ticket_at(desk.id) is None:
            call_best(changing, desk)


def reason_for(changing: Changing, ticket: Ticket, decided: Why, *, preferred: bool = True) -> Reason:
    """Why she is called, in facts from which a page makes a sentence."""
    is_appointment = ticket.standing is Standing.APPOINTMENT
    rule = changing.rule
    target = rule.appointment_target if is_appointment else rule.walk_in_target
    return {
        "rule": decided.value,
        "preset": rule.name,
        "standing": ticket.standing.value,
        "slot": moment(ticket.slot),
        "over_seconds": _seconds(ticket.slot, changing.now) if ticket.slot else None,
        "waited_seconds": max(0, _seconds(ticket.waits_from, changing.now)),
        "target_seconds": round(target * 60),
        "preferred": preferred,
    }


def _seconds(since: datetime, now: datetime) -> int:
    return int((now - since).total_seconds())


def _head(changing: Changing, desk: Desk, ticket: Ticket, able: Mapping[str, int], burden: Burdens) -> Head:
    return Head(
        ticket_id=ticket.id,
        service=ticket.service,
        standing=ticket.standing,
        waited=_waited(changing, ticket),
        minutes=float(changing.plan.service(ticket.service).minutes),
        able=able.get(ticket.service, 1),
        preferred=desk.prefers is None or desk.prefers is ticket.visitor_kind,
        first=ticket.credit > 0,
        here=burden.here,
        elsewhere=burden.elsewhere(ticket.service) if ticket.for_desk is None else burden.here,
    )


def _waited(changing: Changing, ticket: Ticket) -> float:
    return (changing.now - ticket.ref) / MINUTE


def _lines(services: Collection[str], colleagues: Iterable[Collection[str]]) -> list[str]:
    """Where those stand whom this desk can serve, and those without appointment whom its colleagues can."""
    others = {service for skills in colleagues for service in skills} - set(services)
    return [
        *(line for service in services for line in lines_of(service)),
        *(line for service in sorted(others) for line in walk_in_lines_of(service)),
    ]


def _longest(changing: Changing, waiting: Iterable[Ticket]) -> Mapping[str, float]:
    return longest_waits(
        (ticket.service, _waited(changing, ticket))
        for ticket in waiting
        if ticket.standing is Standing.WALK_IN and ticket.for_desk is None and not ticket.credit
    )


def _colleagues(changing: Changing, at: Desk) -> list[tuple[str, ...]]:
    """What everybody else who is present can do."""
    return [
        can_do(desk, seat)
        for desk in changing.plan.desks
        if desk.id != at.id and (seat := changing.state.seats.get(desk.id)) and not seat.on_break
    ]
