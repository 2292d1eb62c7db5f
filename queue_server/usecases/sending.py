"""Sending a visitor on to another service or desk, and coming back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from queue_server.domain.errors import DeskEmpty, Invalid
from queue_server.domain.rank import FIRST_CREDIT, place_of
from queue_server.domain.seat import can_do
from queue_server.domain.ticket import AWAY, Ticket
from queue_server.domain.turns import Act, turn_of
from queue_server.usecases.changing import Changing
from queue_server.usecases.lobby import Lobby, answered_once
from queue_server.usecases.ports import Answer, Request
from queue_server.usecases.serving import noted
from queue_server.usecases.views import ticket_for_clerk
from queue_server.usecases.visiting import visit_view


@dataclass(frozen=True, kw_only=True, slots=True)
class Destination:
    """Where somebody is sent on to."""

    service: str | None = None  # None: the same as before
    desk: str | None = None  # only this one can call her; None: every desk that does the service
    first: bool = False  # before everybody; otherwise by her own waiting time
    note: str | None = None


@answered_once
def transfer(
    lobby: Lobby, ticket_id: int, destination: Destination, request: Request | None = None
) -> Answer:
    """She waits for another service or desk; her number and letter stay.

    Raises Unknown, Invalid, or DeskEmpty where nobody sits who could call her.
    """
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        turn_of(ticket, Act.TRANSFER)  # what became of her matters more than where she should go
        service = lobby.plan.service(destination.service or ticket.service)
        if destination.desk is not None:
            _refuse_useless(changing, destination.desk, service.id)
        elif service.id == ticket.service and not destination.first:
            raise Invalid("service", "she waits for this already; name another service or a desk")
        credit = FIRST_CREDIT if destination.first else 0
        place = place_of(ticket, service=service.id, credit=credit, for_desk=destination.desk)
        moved = changing.act(
            ticket,
            Act.TRANSFER,
            facts={
                "from_service": ticket.service,
                "service": service.id,
                "to_desk": destination.desk,
                "first": destination.first,
            },
            service=service.id,
            area=service.area,
            desk=None,
            credit=credit,
            for_desk=destination.desk,
            **changing.ranked(place),
            **noted(destination.note),
        )
        return changing.answered({"ticket": ticket_for_clerk(moved)})


def _refuse_useless(changing: Changing, desk_id: str, service: str) -> None:
    """Nobody must wait for a desk that cannot call her."""
    desk, seat = changing.plan.desk(desk_id), changing.state.seats.get(desk_id)
    if seat is None:
        raise DeskEmpty("Nobody sits at this desk.", desk=desk_id)
    if service not in can_do(desk, seat):
        raise Invalid("desk", f"“{desk_id}” does not do “{service}” today")


@answered_once
def come_back(lobby: Lobby, ticket_id: int, request: Request | None = None) -> Answer:
    """Whoever was on an errand or missed her call waits again; seen by a clerk."""
    with lobby.changing(request) as changing:
        back = _come_back(changing, changing.tx.ticket(ticket_id))
        return changing.answered({"ticket": ticket_for_clerk(back)})


@answered_once
def come_back_by_herself(lobby: Lobby, ticket_id: int, request: Request | None = None) -> Answer:
    """The same, by kiosk or phone; her own view."""
    with lobby.changing(request) as changing:
        back = _come_back(changing, changing.tx.ticket(ticket_id))
        ahead = changing.tx.ahead_of(back)
        return changing.answered(visit_view(lobby, back, ahead))


def _come_back(changing: Changing, ticket: Ticket) -> Ticket:
    """From an errand she is next. After a missed call she keeps the minutes that she had waited before."""
    turn_of(ticket, Act.RETURN)
    if ticket.state is AWAY:
        waits_from, credit = changing.now, FIRST_CREDIT
    else:
        missed_at = ticket.ended_at or changing.now
        earned = max(missed_at - ticket.waits_from, timedelta())  # a clock may have been set back
        waits_from, credit = changing.now - earned, 0
    place = place_of(ticket, waits_from=waits_from, credit=credit, for_desk=None)
    return changing.act(
        ticket,
        Act.RETURN,
        waits_from=waits_from,
        credit=credit,
        for_desk=None,
        desk=None,
        ended_at=None,
        **changing.ranked(place),
    )
