"""What each audience may see: plain values, small and whole. Nothing personal reaches a display."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any

from queue_server.domain.lobby_plan import LobbyPlan, SpecialDate
from queue_server.domain.opening import Today
from queue_server.domain.ticket import Ticket
from queue_server.usecases.ports import LobbyState

View = dict[str, Any]


def moment(at: datetime | None) -> str | None:
    """A moment as ISO 8601 in UTC with milliseconds."""
    if at is None:
        return None
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def ticket_for_visitor(ticket: Ticket, ahead: int | None) -> View:
    """Her own ticket; `ahead` are the people before her in her area, None once she was called."""
    return {
        "id": ticket.id,
        "number": ticket.number,
        "area": ticket.area,
        "service": ticket.service,
        "state": ticket.state.value,
        "language": ticket.language,
        "ahead": ahead,
        "desk": ticket.desk,
        "call": ticket.call,
        "taken_at": moment(ticket.taken_at),
        "called_at": moment(ticket.called_at),
    }


def ticket_for_clerk(ticket: Ticket) -> View:
    """What a clerk works with."""
    return {
        "id": ticket.id,
        "number": ticket.number,
        "area": ticket.area,
        "service": ticket.service,
        "items": ticket.items,
        "visitor_kind": ticket.visitor_kind.value,
        "language": ticket.language,
        "state": ticket.state.value,
        "desk": ticket.desk,
        "call": ticket.call,
        "calls": ticket.calls,
        "taken_at": moment(ticket.taken_at),
        "called_at": moment(ticket.called_at),
        "served_at": moment(ticket.served_at),
    }


def ticket_for_display(ticket: Ticket) -> View:
    """A call on the wall: a number and where to go, nothing that tells why somebody is here."""
    return {
        "id": ticket.id,
        "number": ticket.number,
        "desk": ticket.desk,
        "state": ticket.state.value,
        "call": ticket.call,
        "called_at": moment(ticket.called_at),
    }


def desk_view(desk: str, state: LobbyState, ticket: Ticket | None) -> View:
    """A desk: whether somebody sits there, and the ticket that is open."""
    open_ticket = {"id": ticket.id, "number": ticket.number, "state": ticket.state.value} if ticket else None
    return {"id": desk, "staffed": desk in state.staffed, "ticket": open_ticket}


def service_view(service: str, state: LobbyState) -> View:
    """A service: whether it is paused."""
    return {"id": service, "paused": service in state.paused}


def today_view(today: Today) -> View:
    """The opening as it stands now."""
    return {
        "day": today.day.isoformat(),
        "state": today.state.value,
        "closes_at": moment(today.closes_at),
        "last_ticket_at": moment(today.last_ticket_at),
        "opens_at": moment(today.opens_at),
        "note": dict(today.note) if today.note else None,
    }


def plan_view(plan: LobbyPlan) -> View:
    """The plan with the keys and values of its file."""
    return {
        "id": plan.id,
        "name": dict(plan.name),
        "time_zone": plan.time_zone,
        "holidays": plan.holidays,
        "opening_hours": plan.opening_hours,
        "last_ticket_minutes": plan.last_ticket_minutes,
        "languages": list(plan.languages),
        "dates": [_special_date_view(special) for special in plan.dates],
        "areas": [{"id": area.id, "letter": area.letter, "name": dict(area.name)} for area in plan.areas],
        "services": [
            {"id": service.id, "area": service.area, "name": dict(service.name), "minutes": service.minutes}
            for service in plan.services
        ],
        "desks": [
            {"id": desk.id, "name": dict(desk.name), "place": dict(desk.place), "serves": list(desk.serves)}
            for desk in plan.desks
        ],
    }


def _special_date_view(special: SpecialDate) -> Mapping[str, Any]:
    view: View = {"date": special.date.isoformat()}
    if special.opens is None:
        view["closed"] = True
    else:
        view |= {"opens": _clock_time(special.opens), "closes": _clock_time(special.closes)}
    if special.note:
        view["note"] = dict(special.note)
    return view


def _clock_time(value: time | None) -> str | None:
    return value.strftime("%H:%M") if value else None
