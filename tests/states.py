"""How somebody comes into each state of a visit, by what people really do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from queue_server.domain.ticket import TicketState
from queue_server.usecases.supervising import begin_day
from tests.cast import View, Village


def a_ticket(village: Village, state: TicketState) -> View:
    """A ticket for a passport in this state, as its visitor got it; at desk 1, if at any."""
    taken = village.take()
    _ON_THE_WAY[state](village, taken["id"])
    return taken


def _wait(village: Village, ticket: int) -> None:
    pass


def _get_called(village: Village, ticket: int) -> None:
    village.call_ticket(ticket)


def _get_served(village: Village, ticket: int) -> None:
    village.call_ticket(ticket)
    village.came(ticket)


def _after_serving(act: Callable[[Village, int], object]) -> Callable[[Village, int], None]:
    def do(village: Village, ticket: int) -> None:
        _get_served(village, ticket)
        act(village, ticket)

    return do


def _miss(village: Village, ticket: int) -> None:
    village.call_ticket(ticket)
    village.missed(ticket)


def _leave(village: Village, ticket: int) -> None:
    village.leave(ticket)


def _wait_too_long(village: Village, ticket: int) -> None:
    village.clock.forward(days=1)
    begin_day(village.lobby)


_ON_THE_WAY: Mapping[TicketState, Callable[[Village, int], None]] = {
    TicketState.WAITING: _wait,
    TicketState.CALLED: _get_called,
    TicketState.SERVING: _get_served,
    TicketState.PARKED: _after_serving(Village.park),
    TicketState.AWAY: _after_serving(Village.errand),
    TicketState.DROPPED_OFF: _after_serving(Village.drop_off),
    TicketState.SERVED: _after_serving(Village.done),
    TicketState.MISSED: _miss,
    TicketState.LEFT: _leave,
    TicketState.EXPIRED: _wait_too_long,
}
