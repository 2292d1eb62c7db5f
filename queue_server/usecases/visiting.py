"""What visitors do: take a ticket, look at it, leave."""

from __future__ import annotations

import secrets

from queue_server.domain.errors import Invalid, LobbyClosed, ServicePaused
from queue_server.domain.events import EventKind
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.opening import OpeningState, Today
from queue_server.domain.ticket import Act, Ticket, TicketState
from queue_server.usecases.lobby import Changing, Lobby, answered_once
from queue_server.usecases.ports import Answer, LobbyState, Request, TicketWish
from queue_server.usecases.prechecking import checked_for
from queue_server.usecases.views import moment, ticket_for_visitor

TOKEN_BYTES = 18  # 144 random bits; a link must carry at least 128


@answered_once
def take_ticket(lobby: Lobby, wish: TicketWish, request: Request) -> Answer:
    """Gives the next number of the service's area.

    Raises Unknown, Invalid, LobbyClosed or ServicePaused; then no number is used up.
    """
    with lobby.changing(request) as changing:
        _refuse_unless_possible(lobby, wish, changing.state)
        ticket = changing.take(_new_ticket(changing, wish))
        ahead = changing.tx.ahead_of(ticket)
        return changing.answered({"ticket": ticket_for_visitor(ticket, ahead) | {"token": ticket.token}})


def _refuse_unless_possible(lobby: Lobby, wish: TicketWish, state: LobbyState) -> None:
    service = lobby.plan.service(wish.service)
    _refuse_closed(lobby.today(state))
    if service.id in state.paused:
        raise ServicePaused(f"The service “{service.id}” is paused.", service=service.id)
    if wish.language is not None and wish.language not in lobby.plan.languages:
        raise Invalid("language", f"this lobby speaks {', '.join(lobby.plan.languages)}")


def _refuse_closed(today: Today) -> None:
    facts = {
        "state": today.state.value,
        "closes_at": moment(today.closes_at),
        "opens_at": moment(today.opens_at),
    }
    if today.state is OpeningState.CLOSED:
        raise LobbyClosed("The lobby is closed.", **facts)
    if today.state is OpeningState.ENDING:
        raise LobbyClosed("The last ticket of today is gone.", **facts)


def _new_ticket(changing: Changing, wish: TicketWish) -> Ticket:
    plan: LobbyPlan = changing.lobby.plan
    area = plan.area(plan.service(wish.service).area)
    return Ticket(
        id=0,  # given by the store
        lobby=plan.id,
        day=changing.day,
        area=area.id,
        service=wish.service,
        letter=area.letter,
        serial=changing.tx.next_serial(changing.day, area.letter),
        items=wish.items,
        visitor_kind=wish.visitor_kind,
        language=wish.language or plan.languages[0],
        state=TicketState.WAITING,
        token=secrets.token_urlsafe(TOKEN_BYTES),
        taken_at=changing.now,
        precheck=checked_for(plan, wish.service, wish.precheck),
    )


def view_visit(lobby: Lobby, ticket_id: int) -> Answer:
    """The visitor's own view of her ticket."""
    with lobby.reading() as look:
        ticket = look.ticket(ticket_id)
        ahead = look.ahead_of(ticket) if ticket.state is TicketState.WAITING else None
    return visit_view(lobby, ticket, ahead)


def visit_view(lobby: Lobby, ticket: Ticket, ahead: int | None) -> Answer:
    """The whole small picture that a visitor's phone draws."""
    return {
        "lobby": lobby.id,
        "at": moment(lobby.clock.now()),
        "ticket": ticket_for_visitor(ticket, ahead),
    }


def leave(lobby: Lobby, ticket_id: int) -> Answer:
    """Leaves the queue, as long as she waits; raises WrongState afterwards."""
    with lobby.changing() as changing:
        ticket = changing.act(changing.tx.ticket(ticket_id), Act.LEAVE, EventKind.VISITOR_LEFT)
    return visit_view(lobby, ticket, None)
