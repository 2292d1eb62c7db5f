"""What clerks do: sit down, call, call again, note that somebody came or did not, finish."""

from __future__ import annotations

from queue_server.domain.calling import Candidate, Decision, choose, waited_seconds
from queue_server.domain.errors import DeskBusy
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import Act, Ticket, TicketState
from queue_server.usecases.lobby import Changing, Lobby, answered_once
from queue_server.usecases.ports import Answer, Request
from queue_server.usecases.views import desk_view, ticket_for_clerk


class NobodyToCall(Exception):
    """Nobody who waits can be called at this desk. Not an error, and nothing to remember."""


@answered_once
def call_next(lobby: Lobby, desk_id: str, request: Request) -> Answer:
    """Calls whose turn it is at this desk, and says why.

    Raises NobodyToCall, or DeskBusy while the desk has an open ticket: a double press must never
    take two visitors.
    """
    desk = lobby.plan.desk(desk_id)
    with lobby.changing(request) as changing:
        busy, heads = changing.tx.desk_and_heads(desk.id, desk.serves)
        _refuse_busy(busy)
        decision = choose((candidate(head) for head in heads), changing.now)
        if decision is None:
            raise NobodyToCall
        ticket = next(head for head in heads if head.id == decision.ticket_id)
        return _call(changing, ticket, desk.id, decision)


@answered_once
def call_ticket(lobby: Lobby, ticket_id: int, desk_id: str, request: Request) -> Answer:
    """Calls this ticket: again if it is called at this desk, out of turn if it waits."""
    desk = lobby.plan.desk(desk_id)
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        if ticket.state is TicketState.CALLED and ticket.desk == desk.id:
            return _call_again(changing, ticket)
        if ticket.state is TicketState.WAITING:
            _refuse_busy(changing.tx.open_ticket_at(desk.id))
        waited = waited_seconds(ticket.taken_at, changing.now)
        return _call(
            changing, ticket, desk.id, Decision(ticket_id=ticket.id, rule="picked", waited_seconds=waited)
        )


def candidate(head: Ticket) -> Candidate:
    """What the rule needs to know of a ticket."""
    return Candidate(ticket_id=head.id, service=head.service, waiting_since=head.taken_at)


def _refuse_busy(busy: Ticket | None) -> None:
    if busy:
        raise DeskBusy(
            f"This desk still has the open ticket {busy.number}.",
            ticket=busy.number,
            id=busy.id,
            state=busy.state.value,
        )


def _call(changing: Changing, ticket: Ticket, desk: str, decision: Decision) -> Answer:
    reason = {"rule": decision.rule, "waited_seconds": decision.waited_seconds}
    called = changing.act(
        ticket,
        Act.CALL,
        EventKind.TICKET_CALLED,
        desk=desk,
        call=changing.state.seq,
        calls=ticket.calls + 1,
        called_at=changing.now,
    )
    return changing.answered({"ticket": ticket_for_clerk(called), "reason": reason})


def _call_again(changing: Changing, ticket: Ticket) -> Answer:
    called = changing.act(
        ticket,
        Act.CALL_AGAIN,
        EventKind.TICKET_CALLED_AGAIN,
        call=changing.state.seq,
        calls=ticket.calls + 1,
        called_at=changing.now,
    )
    waited = waited_seconds(ticket.taken_at, changing.now)
    reason = {"rule": "called_again", "waited_seconds": waited}
    return changing.answered({"ticket": ticket_for_clerk(called), "reason": reason})


@answered_once
def visitor_came(lobby: Lobby, ticket_id: int, request: Request | None = None) -> Answer:
    """The called visitor stands at the desk."""
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        served = changing.act(ticket, Act.COME, EventKind.VISITOR_CAME, served_at=changing.now)
        return changing.answered({"ticket": ticket_for_clerk(served)})


@answered_once
def visitor_missed(lobby: Lobby, ticket_id: int, request: Request | None = None) -> Answer:
    """The called visitor did not come."""
    with lobby.changing(request) as changing:
        missed = changing.act(changing.tx.ticket(ticket_id), Act.MISS, EventKind.VISITOR_MISSED)
        return changing.answered({"ticket": ticket_for_clerk(missed)})


@answered_once
def finish(lobby: Lobby, ticket_id: int, request: Request | None = None) -> Answer:
    """The visit is done. From a mere call, too: whoever is done came."""
    with lobby.changing(request) as changing:
        ticket = changing.tx.ticket(ticket_id)
        served_at = ticket.served_at or changing.now
        done = changing.act(ticket, Act.FINISH, EventKind.VISIT_FINISHED, served_at=served_at)
        return changing.answered({"ticket": ticket_for_clerk(done)})


def sit_down(lobby: Lobby, desk_id: str) -> Answer:
    """Somebody works at this desk from now on. Who it is stays unknown."""
    return _staff(lobby, desk_id, staffed=True)


def get_up(lobby: Lobby, desk_id: str) -> Answer:
    """Nobody works at this desk any more. Its open ticket, if any, stays open."""
    return _staff(lobby, desk_id, staffed=False)


def _staff(lobby: Lobby, desk_id: str, *, staffed: bool) -> Answer:
    desk = lobby.plan.desk(desk_id)
    with lobby.changing() as changing:
        before = changing.state.staffed
        after = before | {desk.id} if staffed else before - {desk.id}
        changing.desks[desk.id] = changing.tx.open_ticket_at(desk.id)
        if after != before:
            changing.keep(staffed=after)
            kind = EventKind.DESK_STAFFED if staffed else EventKind.DESK_VACATED
            changing.record(kind, desk=desk.id)
        return {"desk": desk_view(desk.id, changing.state, changing.desks[desk.id])}
