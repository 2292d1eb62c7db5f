"""A ticket and the states it passes through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from queue_server.domain.calling import Standing
from queue_server.domain.numbering import number_text
from queue_server.domain.verdict import Checked


class TicketState(StrEnum):
    """Where a visitor stands."""

    WAITING = "waiting"  # sits in the lobby; can be called
    CALLED = "called"  # her number is on the display; nobody has seen her yet
    SERVING = "serving"  # she came and is at the desk
    PARKED = "parked"  # put aside by a clerk: fills in a form, waits for a photo; still in the house
    AWAY = "away"  # on an errand, such as buying plates; comes back
    DROPPED_OFF = "dropped_off"  # her bundle lies with us; nobody waits
    SERVED = "served"  # done
    MISSED = "missed"  # was called and did not come; can still come back today
    LEFT = "left"  # went away by her own choice
    EXPIRED = "expired"  # the day ended before it was her turn


WAITING, CALLED, SERVING = TicketState.WAITING, TicketState.CALLED, TicketState.SERVING
PARKED, AWAY, DROPPED_OFF = TicketState.PARKED, TicketState.AWAY, TicketState.DROPPED_OFF
SERVED, MISSED, LEFT, EXPIRED = (
    TicketState.SERVED,
    TicketState.MISSED,
    TicketState.LEFT,
    TicketState.EXPIRED,
)

OPEN_STATES = frozenset({WAITING, CALLED, SERVING, PARKED, AWAY, DROPPED_OFF})
AT_DESK = frozenset({CALLED, SERVING})
CAN_RETURN = frozenset({AWAY, MISSED})


class VisitorKind(StrEnum):
    """Private visitors bring one vehicle, commercial ones several."""

    PRIVATE = "private"
    COMMERCIAL = "commercial"


@dataclass(frozen=True, kw_only=True, slots=True)
class Undo:
    """How the latest act on a ticket is taken back: the values that it had before."""

    act: str
    until: datetime
    was: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What was done in a visit: a service, so many times."""

    service: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Ticket:
    """One visitor's place in one lobby on one day. Carries no personal data."""

    id: int
    lobby: str
    day: date
    area: str
    service: str
    letter: str
    serial: int
    items: int
    visitor_kind: VisitorKind
    language: str
    state: TicketState
    token: str
    taken_at: datetime
    desk: str | None = None
    call: int | None = None  # the sequence number of the change that called it last
    calls: int = 0
    called_at: datetime | None = None
    served_at: datetime | None = None
    ended_at: datetime | None = None
    precheck: Checked | None = None
    # Her place in the order
    waits_from: datetime  # since when she waits, fairly reckoned: what she missed does not count
    credit: int = 0  # seconds that rank her as if she had come earlier
    standing: Standing = Standing.WALK_IN
    ref: datetime  # what ranks her within her line: by the rule, less the credit
    line: str  # where she stands: the lobby calls the first of each line
    for_desk: str | None = None  # only this desk can call her
    appointment: int | None = None
    slot: datetime | None = None  # of her appointment
    # The visit
    reason: Mapping[str, Any] | None = None  # why it was called, in facts
    dropped_at: datetime | None = None  # when she left her bundle with us
    note: str | None = None  # to the next colleague; gone when the visit is over
    done: tuple[Done, ...] | None = None
    undo: Undo | None = None

    @property
    def number(self) -> str:
        """The number as it stands on paper and display, such as A012."""
        return number_text(self.letter, self.serial)
