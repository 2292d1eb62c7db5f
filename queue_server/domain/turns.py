"""All turns of a visit: state × act → state, who may, whether it can be undone, route, journal entry.

This table is the only place that says it. The use cases follow it, the tests walk it, and docs/turns.md is
written from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from queue_server.domain.errors import WrongState
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import (
    AWAY,
    CALLED,
    DROPPED_OFF,
    EXPIRED,
    LEFT,
    MISSED,
    PARKED,
    SERVED,
    SERVING,
    WAITING,
    Ticket,
    TicketState,
)

UNDO_WITHIN = timedelta(seconds=60)  # after an act; later the lobby has moved on


class Act(StrEnum):
    """What people do with a ticket."""

    TAKE = "take"
    CHECK_IN = "check_in"
    SERVE_DIRECTLY = "serve_directly"
    HAND_IN = "hand_in"
    CALL = "call"
    PICK = "pick"
    TAKE_UP = "take_up"
    CALL_AGAIN = "call_again"
    COME = "come"
    MISS = "miss"
    FINISH = "finish"
    PARK = "park"
    TRANSFER = "transfer"
    ERRAND = "errand"
    RETURN = "return"
    DROP_OFF = "drop_off"
    LEAVE = "leave"
    KEEP = "keep"
    END_DAY = "end_day"


class Who(StrEnum):
    """Whose act it is."""

    VISITOR = "visitor"
    CLERK = "clerk"
    VISITOR_OR_CLERK = "visitor or clerk"
    DAY = "the day's end"


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """One row: `act` takes a ticket from one state to another."""

    act: Act
    was: TicketState | None  # None: there was no ticket
    becomes: TicketState
    who: Who
    can_be_undone: bool
    route: str | None  # None: nobody asks for it
    entry: EventKind


def _turns(
    act: Act,
    steps: Mapping[TicketState | None, TicketState],
    who: Who,
    route: str | None,
    entry: EventKind,
    *,
    undo: bool = False,
) -> Iterable[Turn]:
    for was, becomes in steps.items():
        yield Turn(act=act, was=was, becomes=becomes, who=who, can_be_undone=undo, route=route, entry=entry)


TURNS: tuple[Turn, ...] = (
    *_turns(
        Act.TAKE,
        {None: WAITING},
        Who.VISITOR,
        "POST /api/lobbies/{lobby}/tickets",
        EventKind.TICKET_TAKEN,
    ),
    *_turns(
        Act.CHECK_IN,
        {None: WAITING},
        Who.VISITOR,
        "POST /api/lobbies/{lobby}/arrivals",
        EventKind.VISITOR_CHECKED_IN,
    ),
    *_turns(
        Act.SERVE_DIRECTLY,
        {None: SERVING},
        Who.CLERK,
        "POST /api/lobbies/{lobby}/desks/{desk}/visits",
        EventKind.VISITOR_SERVED_DIRECTLY,
    ),
    *_turns(
        Act.HAND_IN,
        {None: DROPPED_OFF},
        Who.CLERK,
        "POST /api/lobbies/{lobby}/drop-offs",
        EventKind.BUNDLE_HANDED_IN,
    ),
    # Whose turn it is …
    *_turns(
        Act.CALL,
        {WAITING: CALLED},
        Who.CLERK,
        "POST /api/lobbies/{lobby}/desks/{desk}/calls",
        EventKind.TICKET_CALLED,
        undo=True,
    ),
    # … or whom the clerk picks, where the lobby lets her.
    *_turns(
        Act.PICK,
        {WAITING: CALLED},
        Who.CLERK,
        "POST /api/tickets/{ticket}/calls",
        EventKind.TICKET_CALLED,
        undo=True,
    ),
    *_turns(
        Act.TAKE_UP,
        # A bundle needs no call: nobody waits for it.
        {PARKED: CALLED, MISSED: CALLED, AWAY: CALLED, DROPPED_OFF: SERVING},
        Who.CLERK,
        "POST /api/tickets/{ticket}/calls",
        EventKind.TICKET_TAKEN_UP,
        undo=True,
    ),
    *_turns(
        Act.CALL_AGAIN,
        {CALLED: CALLED},
        Who.CLERK,
        "POST /api/tickets/{ticket}/calls, POST /api/lobbies/{lobby}/desks/{desk}/calls",
        EventKind.TICKET_CALLED_AGAIN,
    ),
    *_turns(
        Act.COME,
        {CALLED: SERVING},
        Who.CLERK,
        "POST /api/tickets/{ticket}/serving",
        EventKind.VISITOR_CAME,
        undo=True,
    ),
    *_turns(
        Act.MISS,
        {CALLED: MISSED},
        Who.CLERK,
        "POST /api/tickets/{ticket}/absence",
        EventKind.VISITOR_MISSED,
        undo=True,
    ),
    *_turns(
        Act.FINISH,
        # From a mere call, too: a quick visit, and whoever is done came.
        {CALLED: SERVED, SERVING: SERVED},
        Who.CLERK,
        "POST /api/tickets/{ticket}/completion",
        EventKind.VISIT_FINISHED,
        undo=True,
    ),
    *_turns(
        Act.PARK,
        {CALLED: PARKED, SERVING: PARKED},
        Who.CLERK,
        "POST /api/tickets/{ticket}/parking",
        EventKind.TICKET_PARKED,
        undo=True,
    ),
    *_turns(
        Act.TRANSFER,
        {CALLED: WAITING, SERVING: WAITING},
        Who.CLERK,
        "POST /api/tickets/{ticket}/transfer",
        EventKind.TICKET_TRANSFERRED,
        undo=True,
    ),
    *_turns(
        Act.ERRAND,
        {CALLED: AWAY, SERVING: AWAY},
        Who.CLERK,
        "POST /api/tickets/{ticket}/errand",
        EventKind.VISITOR_SENT_ON_ERRAND,
        undo=True,
    ),
    *_turns(
        Act.RETURN,
        {AWAY: WAITING, MISSED: WAITING},
        Who.VISITOR_OR_CLERK,
        "POST /api/tickets/{ticket}/return, POST /api/visit/return, POST /api/lobbies/{lobby}/returns",
        EventKind.VISITOR_RETURNED,
    ),
    *_turns(
        Act.DROP_OFF,
        {CALLED: DROPPED_OFF, SERVING: DROPPED_OFF},
        Who.CLERK,
        "POST /api/tickets/{ticket}/drop-off",
        EventKind.BUNDLE_DROPPED_OFF,
        undo=True,
    ),
    *_turns(
        Act.LEAVE,
        # Once she is called, the desk decides what became of her: a call and a leaving have one winner.
        {WAITING: LEFT},
        Who.VISITOR,
        "DELETE /api/visit",
        EventKind.VISITOR_LEFT,
    ),
    *_turns(
        Act.KEEP,
        # A bundle is still there tomorrow, whatever was done with it today.
        {
            WAITING: DROPPED_OFF,
            CALLED: DROPPED_OFF,
            SERVING: DROPPED_OFF,
            PARKED: DROPPED_OFF,
            AWAY: DROPPED_OFF,
        },
        Who.DAY,
        None,
        EventKind.BUNDLE_DROPPED_OFF,
    ),
    *_turns(
        Act.END_DAY,
        # Whoever was at the desk was served; nobody pressed "done".
        {WAITING: EXPIRED, CALLED: EXPIRED, PARKED: EXPIRED, AWAY: EXPIRED, SERVING: SERVED},
        Who.DAY,
        None,
        EventKind.TICKET_ENDED_WITH_DAY,
    ),
)

_TABLE: Mapping[tuple[TicketState | None, Act], Turn] = MappingProxyType(
    {(turn.was, turn.act): turn for turn in TURNS}
)


def turn_of(ticket: Ticket, act: Act) -> Turn:
    """The turn that `act` gives this ticket; raises WrongState where the table has none."""
    try:
        return _TABLE[ticket.state, act]
    except KeyError:
        raise WrongState(
            f"Ticket {ticket.number} is {ticket.state.replace('_', ' ')}; "
            f"it cannot {act.replace('_', ' ')} now.",
            ticket=ticket.number,
            state=ticket.state,
            act=act,
            desk=ticket.desk,
        ) from None


def first_turn(act: Act) -> Turn:
    """The turn by which a ticket comes into being."""
    return _TABLE[None, act]
