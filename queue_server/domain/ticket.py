"""A ticket and the states it passes through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from queue_server.domain.errors import WrongState
from queue_server.domain.numbering import number_text
from queue_server.domain.verdict import Checked


class TicketState(StrEnum):
    """Where a visitor stands."""

    WAITING = "waiting"  # sits in the lobby; can be called
    CALLED = "called"  # her number is on the display; nobody has seen her yet
    SERVING = "serving"  # she came and is at the desk
    SERVED = "served"  # done
    MISSED = "missed"  # was called and did not come
    LEFT = "left"  # went away by her own choice
    EXPIRED = "expired"  # the day ended before it was her turn


OPEN_STATES = frozenset({TicketState.WAITING, TicketState.CALLED, TicketState.SERVING})
AT_DESK = frozenset({TicketState.CALLED, TicketState.SERVING})


class VisitorKind(StrEnum):
    """Private visitors bring one vehicle, commercial ones several."""

    PRIVATE = "private"
    COMMERCIAL = "commercial"


class Act(StrEnum):
    """What can happen to a ticket after it was taken."""

    CALL = "call"
    CALL_AGAIN = "call_again"
    COME = "come"
    FINISH = "finish"
    MISS = "miss"
    LEAVE = "leave"
    END_DAY = "end_day"


# State × act → state. What is not here cannot happen.
NEXT_STATE: Mapping[tuple[TicketState, Act], TicketState] = MappingProxyType(
    {
        (TicketState.WAITING, Act.CALL): TicketState.CALLED,
        (TicketState.CALLED, Act.CALL_AGAIN): TicketState.CALLED,
        (TicketState.CALLED, Act.COME): TicketState.SERVING,
        (TicketState.CALLED, Act.MISS): TicketState.MISSED,
        # A quick visit: the clerk presses only "done", so she came.
        (TicketState.CALLED, Act.FINISH): TicketState.SERVED,
        (TicketState.SERVING, Act.FINISH): TicketState.SERVED,
        (TicketState.WAITING, Act.LEAVE): TicketState.LEFT,
        (TicketState.WAITING, Act.END_DAY): TicketState.EXPIRED,
        (TicketState.CALLED, Act.END_DAY): TicketState.EXPIRED,
        # She was at the desk; nobody pressed "done".
        (TicketState.SERVING, Act.END_DAY): TicketState.SERVED,
    }
)


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

    @property
    def number(self) -> str:
        """The number as it stands on paper and display, such as A012."""
        return number_text(self.letter, self.serial)

    def after(self, act: Act) -> TicketState:
        """The state after `act`; raises WrongState where the table has no such step."""
        try:
            return NEXT_STATE[self.state, act]
        except KeyError:
            raise WrongState(
                f"Ticket {self.number} is {self.state}; it cannot {act.replace('_', ' ')} now.",
                ticket=self.number,
                state=self.state,
                act=act,
                desk=self.desk,
            ) from None
