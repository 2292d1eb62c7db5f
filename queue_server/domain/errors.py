"""What the rules can refuse.

Refused
├── Unknown            it does not exist: a lobby, service, desk or ticket         (HTTP 404)
├── Invalid            it exists, but cannot be meant: a language, a time of day    (HTTP 400)
└── Conflict           it is right in itself, but not now                           (HTTP 409)
    ├── LobbyClosed
    ├── ServicePaused
    ├── DeskBusy
    ├── DeskEmpty
    ├── OnBreak
    ├── HelpNotNeeded
    ├── PickingWithheld
    ├── WrongState
    ├── NothingToUndo
    ├── TooLate
    ├── TooEarly
    ├── WrongDay
    ├── AppointmentCancelled
    ├── AlreadyCheckedIn
    ├── AppointmentExists
    ├── RequestReused
    └── PlanDropsTickets

Each error is one English sentence; `code` names it for machines, `facts` holds what it speaks of.
"""

from __future__ import annotations


class Refused(Exception):
    """A rule of the lobby says no."""

    code = "refused"

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts


class Unknown(Refused):
    """Something was named that does not exist here."""

    def __init__(self, kind: str, name: object) -> None:
        super().__init__(f"There is no {kind} “{name}” here.", **{kind: name})
        self.code = f"unknown_{kind}"


class Invalid(Refused):
    """A value that cannot be meant, with the field that holds it."""

    code = "invalid"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}", field=field)


class Conflict(Refused):
    """The act is known and well formed, but the lobby is not in a state for it."""


class LobbyClosed(Conflict):
    """No tickets are given: the lobby is closed, or the last ticket of the day is gone."""

    code = "lobby_closed"


class ServicePaused(Conflict):
    """A supervisor has paused this service."""

    code = "service_paused"


class DeskBusy(Conflict):
    """The desk still has an open ticket; it must be finished before the next call."""

    code = "desk_busy"


class DeskEmpty(Conflict):
    """Nobody sits at this desk."""

    code = "desk_empty"


class OnBreak(Conflict):
    """This desk has a break."""

    code = "on_break"


class HelpNotNeeded(Conflict):
    """Nobody asks for help at this desk any more."""

    code = "help_not_needed"


class PickingWithheld(Conflict):
    """This lobby does not let clerks call a certain ticket."""

    code = "picking_withheld"


class NothingToUndo(Conflict):
    """The latest act on this ticket cannot be taken back."""

    code = "nothing_to_undo"


class TooLate(Conflict):
    """The time in which an act can be taken back is over."""

    code = "too_late"


class WrongState(Conflict):
    """The ticket is in a state in which this act is impossible; somebody else was first."""

    code = "wrong_state"


class TooEarly(Conflict):
    """Check-in for this appointment is not open yet."""

    code = "too_early"


class WrongDay(Conflict):
    """The appointment is on another day."""

    code = "wrong_day"


class AppointmentCancelled(Conflict):
    """The appointment was cancelled."""

    code = "appointment_cancelled"


class AlreadyCheckedIn(Conflict):
    """The visitor of this appointment has a ticket."""

    code = "already_checked_in"


class AppointmentExists(Conflict):
    """Another appointment has this code, or this name at its source."""

    code = "appointment_exists"


class RequestReused(Conflict):
    """The same request id came before with another body."""

    code = "request_reused"


class PlanDropsTickets(Conflict):
    """A changed lobby file would orphan tickets that are still open."""

    code = "plan_drops_tickets"
