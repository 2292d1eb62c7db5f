"""What visitors do: take a ticket, look at it, leave."""

from __future__ import annotations

from queue_server.domain.errors import Invalid, LobbyClosed, ServicePaused
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.opening import OpeningState, Today
from queue_server.domain.ticket import Ticket, TicketState
from queue_server.domain.turns import Act
from queue_server.usecases.beginning import begin_visit
from queue_server.usecases.changing import Changing
from queue_server.usecases.lobby import Lobby, answered_once
from queue_server.usecases.ports import Answer, LobbyState, Request, TicketWish
from queue_server.usecases.views import moment, ticket_for_visitor


@answered_once
def take_ticket(lobby: Lobby, wish: TicketWish, request: Request) -> Answer:
    """Gives the next number of the service's area.

    Raises Unknown, Invalid, LobbyClosed or ServicePaused; then no number is used up.
    """
    with lobby.changing(request) as changing:
        _refuse_unless_possible(lobby, wish, changing.state)
        return changing.answered(taken(changing, begin_visit(changing, Act.TAKE, wish)))


def taken(changing: Changing, ticket: Ticket) -> Answer:
    """A new ticket as its visitor gets it, with the token that opens her own page."""
    ahead = changing.tx.ahead_of(ticket)
    return {"ticket": ticket_for_visitor(ticket, ahead, changing.day) | {"token": ticket.token}}


def _refuse_unless_possible(lobby: Lobby, wish: TicketWish, state: LobbyState) -> None:
    service = lobby.plan.service(wish.service)
    _refuse_closed(lobby.today(state))
    if service.id in state.paused:
        raise ServicePaused(f"The service “{service.id}” is paused.", service=service.id)
    refuse_foreign(lobby.plan, wish.language)


def refuse_foreign(plan: LobbyPlan, language: str | None) -> None:
    """Raises Invalid for a language that the lobby does not speak."""
    if language is not None and language not in plan.languages:
        raise Invalid("language", f"this lobby speaks {', '.join(plan.languages)}")


def _refuse_closed(today: Today) -> None:
    if today.state is OpeningState.CLOSED:
        raise lobby_closed("The lobby is closed.", today)
    if today.state is OpeningState.ENDING:
        raise lobby_closed("The last ticket of today is gone.", today)


def lobby_closed(sentence: str, today: Today) -> LobbyClosed:
    """The refusal, with what the visitor needs to know of the hours."""
    return LobbyClosed(
        sentence,
        state=today.state.value,
        closes_at=moment(today.closes_at),
        opens_at=moment(today.opens_at),
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
        "ticket": ticket_for_visitor(ticket, ahead, lobby.day_at(lobby.clock.now())),
    }


def leave(lobby: Lobby, ticket_id: int) -> Answer:
    """Leaves, as long as she is not called; raises WrongState afterwards."""
    with lobby.changing() as changing:
        ticket = changing.act(changing.tx.ticket(ticket_id), Act.LEAVE)
    return visit_view(lobby, ticket, None)
