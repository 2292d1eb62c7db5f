"""What clerks do with a ticket: call it, serve, finish, put aside, send on, take back what was a slip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from queue_server.domain.calling import Why
from queue_server.domain.errors import DeskBusy, PickingWithheld
from queue_server.domain.lobby_plan import Desk
from queue_server.domain.texts import refuse_unreadable
from queue_server.domain.ticket import AT_DESK, CALLED, DROPPED_OFF, WAITING, Done, Ticket
from queue_server.domain.turns import Act, turn_of
from queue_server.usecases.beginning import begin_visit
from queue_server.usecases.calling import await_nobody, call, call_best, reason_for, refuse_break
from queue_server.usecases.changing import Changing
from queue_server.usecases.lobby import Lobby, answered_once
from queue_server.usecases.ports import Answer, Request, TicketWish
from queue_server.usecases.views import ticket_for_clerk

LONGEST_NOTE = 200  # characters


class NobodyToCall(Exception):
    """Nobody who waits can be called at this desk. Not an error, and nothing to remember."""


# Calling


@answered_once
def call_next(lobby: Lobby, desk_id: str, request: Request) -> Answer:
    """Calls whose turn it is at this desk, and says why.

    A desk that has just called somebody calls her again: a double press must never take two visitors.
    Raises NobodyToCall, OnBreak, or DeskBusy while somebody is served there.
    """
    desk = lobby.plan.desk(desk_id)
    with lobby.changing(request) as changing:
        refuse_break(changing, desk)
        try:
            ticket = call_best(changing, desk)
        except DeskBusy:
            ticket = _call_again_at(changing, desk)
        if ticket is None:
            raise NobodyToCall
        return changing.answered(_called(ticket))


def _call_again_at(changing: Changing, desk: Desk) -> Ticket:
    ticket = changing.tx.open_ticket_at(desk.id)
    if ticket is None or ticket.state is not CALLED:
        changing.refuse_busy(ticket)
        raise AssertionError("a desk is busy with nobody")
    return _call_again(changing, ticket)


@answered_once
def call_ticket(lobby: Lobby, ticket_id: int, desk_id: str, request: Request) -> Answer:
    """Calls this ticket: again if it is called here, out of turn if it waits, up if it was put aside."""
    desk = lobby.plan.desk(desk_id)
    with lobby.changing(request) as changing:
        refuse_break(changing, desk)
        ticket = changing.tx.ticket(ticket_id)
        if ticket.state is CALLED and ticket.desk == desk.id:
            return changing.answered(_called(_call_again(changing, ticket)))
        if ticket.state is WAITING:
            return changing.answered(_called(_pick(changing, ticket, desk)))
        return changing.answered(_called(_take_up(changing, ticket, desk)))


def _pick(changing: Changing, ticket: Ticket, desk: Desk) -> Ticket:
    if not changing.plan.calling.pick:
        raise PickingWithheld("This lobby does not let clerks call a certain ticket.", ticket=ticket.number)
    changing.refuse_busy(changing.tx.open_ticket_at(desk.id))
    return call(changing, ticket, Act.PICK, desk.id, Why.PICKED)


def _take_up(changing: Changing, ticket: Ticket, desk: Desk) -> Ticket:
    turn_of(ticket, Act.TAKE_UP)  # what became of her matters more than that the desk is busy
    changing.refuse_busy(changing.tx.open_ticket_at(desk.id))
    if ticket.state is not DROPPED_OFF:
        return call(changing, ticket, Act.TAKE_UP, desk.id, Why.TAKEN_UP)
    await_nobody(changing, desk.id)
    return changing.act(
        ticket,
        Act.TAKE_UP,
        desk=desk.id,
        served_at=changing.now,
        reason=reason_for(changing, ticket, Why.TAKEN_UP),
    )


def _call_again(changing: Changing, ticket: Ticket) -> Ticket:
    return changing.act(
        ticket,
        Act.CALL_AGAIN,
        call=changing.state.seq,
        calls=ticket.calls + 1,
        called_at=changing.now,
        reason=reason_for(changing, ticket, Why.CALLED_AGAIN),
    )


def _called(ticket: Ticket) -> Answer:
    return {"ticket": ticket_for_clerk(ticket), "reason": ticket.reason}


# At the desk


@answered_once
def visitor_came(lobby: Lobby, ticket_id: int, request: Request | None = None) -> Answer:
    """The called visitor stands at the desk."""
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        return _acted(changing, changing.act(ticket, Act.COME, served_at=changing.now))


@answered_once
def visitor_missed(lobby: Lobby, ticket_id: int, request: Request | None = None) -> Answer:
    """The called visitor did not come: she is called again, as often as this lobby calls, then missed."""
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        if ticket.state is CALLED and ticket.calls < lobby.plan.calling.calls:
            return _acted(changing, _call_again(changing, ticket))
        return _acted(changing, changing.act(ticket, Act.MISS))


@answered_once
def finish(
    lobby: Lobby, ticket_id: int, request: Request | None = None, done: Sequence[Done] | None = None
) -> Answer:
    """The visit is done. From a mere call, too: whoever is done came.

    `done` says what was done, which may be more than was asked for; without it, what she came for.
    """
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        listed = _summed(lobby, done) if done else (Done(service=ticket.service, count=ticket.items),)
        finished = changing.act(
            ticket,
            Act.FINISH,
            facts={"done": [{"service": one.service, "count": one.count} for one in listed]},
            served_at=ticket.served_at or changing.now,
            done=listed,
        )
        return _acted(changing, finished)


def _summed(lobby: Lobby, done: Sequence[Done]) -> tuple[Done, ...]:
    counts: dict[str, int] = {}
    for one in done:
        service = lobby.plan.service(one.service).id
        counts[service] = counts.get(service, 0) + one.count
    return tuple(Done(service=service, count=count) for service, count in counts.items())


@answered_once
def serve_directly(lobby: Lobby, desk_id: str, wish: TicketWish, request: Request) -> Answer:
    """Serves somebody who has no ticket; she gets a number so that nothing happens without one."""
    desk = lobby.plan.desk(desk_id)
    with lobby.changing(request) as changing:
        refuse_break(changing, desk)
        changing.refuse_busy(changing.tx.open_ticket_at(desk.id))
        await_nobody(changing, desk.id)
        return _acted(changing, begin_visit(changing, Act.SERVE_DIRECTLY, wish, desk=desk.id))


# Put aside, and sent on


@answered_once
def park(lobby: Lobby, ticket_id: int, request: Request | None = None, note: str | None = None) -> Answer:
    """She stays in the house and is taken up again later: a form to fill in, a photo to take."""
    return _put_aside(lobby, ticket_id, Act.PARK, request, note)


@answered_once
def send_on_errand(
    lobby: Lobby, ticket_id: int, request: Request | None = None, note: str | None = None
) -> Answer:
    """She leaves to get something, such as plates, and is next when she comes back."""
    return _put_aside(lobby, ticket_id, Act.ERRAND, request, note)


def _put_aside(lobby: Lobby, ticket_id: int, act: Act, request: Request | None, note: str | None) -> Answer:
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        return _acted(changing, changing.act(ticket, act, **noted(note)))


@answered_once
def drop_off(
    lobby: Lobby,
    ticket_id: int,
    request: Request | None = None,
    items: int | None = None,
    note: str | None = None,
) -> Answer:
    """She leaves her bundle with us and does not wait; her page tells when it is done."""
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        dropped = changing.act(
            ticket,
            Act.DROP_OFF,
            dropped_at=changing.now,
            items=items or ticket.items,
            **noted(note),
        )
        return _acted(changing, dropped)


@answered_once
def hand_in(lobby: Lobby, wish: TicketWish, note: str | None, request: Request) -> Answer:
    """Takes a bundle from somebody who has no ticket; the answer has the token of her receipt."""
    with lobby.changing(request) as changing:
        ticket = begin_visit(changing, Act.HAND_IN, wish, note=_readable(note))
        return changing.answered({"ticket": ticket_for_clerk(ticket), "token": ticket.token})


def noted(note: str | None) -> dict[str, Any]:
    """The note as a value of the ticket; none if there is nothing to say, so that an earlier one stays."""
    text = _readable(note)
    return {"note": text} if text else {}


def _readable(note: str | None) -> str | None:
    text = (note or "").strip()
    refuse_unreadable("note", text, LONGEST_NOTE)
    return text or None


@answered_once
def write_note(lobby: Lobby, ticket_id: int, text: str, request: Request | None = None) -> Answer:
    """Tells the next colleague something; an empty text takes it away. Gone when the visit is over."""
    with lobby.changing(request) as changing:
        return _acted(changing, changing.write_note(changing.tx.ticket(ticket_id), _readable(text)))


@answered_once
def undo(lobby: Lobby, ticket_id: int, request: Request | None = None) -> Answer:
    """Takes the latest act on a ticket back. Raises NothingToUndo, TooLate or DeskBusy."""
    with lobby.changing(request) as changing:
        restored = changing.undo(changing.tx.ticket(ticket_id))
        if restored.state in AT_DESK and restored.desk:
            await_nobody(changing, restored.desk)
        return _acted(changing, restored)


def _acted(changing: Changing, ticket: Ticket) -> Answer:
    return changing.answered({"ticket": ticket_for_clerk(ticket)})
