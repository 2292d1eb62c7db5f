"""What each audience may see: plain values, small and whole. Nothing personal reaches a display."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from queue_server.domain.lobby_plan import (
    Calling,
    Desk,
    DirectoryEntry,
    Display,
    Items,
    LobbyPlan,
    SearchWords,
    Service,
    SpecialDate,
)
from queue_server.domain.opening import Today
from queue_server.domain.seat import Seat, can_do
from queue_server.domain.ticket import CAN_RETURN, Ticket, Undo
from queue_server.domain.verdict import Checked
from queue_server.usecases.ports import LobbyState
from queue_server.usecases.precheck_views import catalogues_view, lists_view, precheck_view

View = dict[str, Any]


def moment(at: datetime | None) -> str | None:
    """A moment as ISO 8601 in UTC with milliseconds."""
    if at is None:
        return None
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def ticket_for_visitor(ticket: Ticket, ahead: int | None, today: date) -> View:
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
        "items": ticket.items,
        "standing": ticket.standing.value,
        "slot": moment(ticket.slot),
        "dropped_at": moment(ticket.dropped_at),
        "can_return": ticket.state in CAN_RETURN and ticket.day == today,
        "precheck": _precheck_for_visitor(ticket.precheck),
    }


def _precheck_for_visitor(checked: Checked | None) -> View | None:
    return {"outcome": checked.outcome.value, **lists_view(checked.verdict)} if checked else None


def ticket_for_clerk(ticket: Ticket) -> View:
    """What a clerk works with."""
    return {
        "id": ticket.id,
        "number": ticket.number,
        "day": ticket.day.isoformat(),
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
        "ended_at": moment(ticket.ended_at),
        "dropped_at": moment(ticket.dropped_at),
        "standing": ticket.standing.value,
        "slot": moment(ticket.slot),
        "waits_from": moment(ticket.waits_from),
        "ref": moment(ticket.ref),
        "first": ticket.credit > 0,
        "for_desk": ticket.for_desk,
        "reason": dict(ticket.reason) if ticket.reason else None,
        "note": ticket.note,
        "done": [{"service": one.service, "count": one.count} for one in ticket.done or ()] or None,
        "undo": _undo_view(ticket.undo),
        "precheck": _precheck_for_clerk(ticket.precheck),
    }


def _undo_view(undo: Undo | None) -> View | None:
    return {"act": undo.act, "until": moment(undo.until)} if undo else None


def _precheck_for_clerk(checked: Checked | None) -> View | None:
    if checked is None:
        return None
    documents = [{"document": name, "mark": mark} for name, mark in checked.marks.items()]
    return {"outcome": checked.outcome.value, "documents": documents}


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


def desk_view(desk: Desk, state: LobbyState, ticket: Ticket | None) -> View:
    """A desk as staff see it: who works there can do what, has a break, waits for the next, needs help."""
    seat = state.seats.get(desk.id)
    return {
        **desk_for_display(desk, state, ticket),
        "skills": list(can_do(desk, seat)),
        "break": _break_view(seat),
        "awaits_next": seat.awaits_next if seat else False,
        "help": _help_view(seat),
    }


def _break_view(seat: Seat | None) -> View | None:
    if seat is None or seat.break_since is None:
        return None
    return {"since": moment(seat.break_since), "until": moment(seat.break_until)}


def _help_view(seat: Seat | None) -> View | None:
    if seat is None or seat.help_since is None:
        return None
    return {"since": moment(seat.help_since), "by": seat.help_by}


def desk_for_display(desk: Desk, state: LobbyState, ticket: Ticket | None) -> View:
    """A desk as everybody may see it: whether somebody sits there, and the ticket that is open."""
    open_ticket = {"id": ticket.id, "number": ticket.number, "state": ticket.state.value} if ticket else None
    return {"id": desk.id, "staffed": desk.id in state.seats, "ticket": open_ticket}


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
        "by_hand": today.by_hand.value if today.by_hand else None,
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
        "services": [_service_view(service) for service in plan.services],
        "desks": [_desk_view(desk) for desk in plan.desks],
        "calling": _calling_view(plan.calling),
        "kiosks": [{"id": kiosk.id, "name": dict(kiosk.name)} for kiosk in plan.kiosks],
        "displays": [_display_view(display) for display in plan.displays],
        "information_service": plan.information_service,
        "search_words": [_search_words_view(words) for words in plan.search_words],
        "directory": [_directory_view(entry) for entry in plan.directory],
        **catalogues_view(plan),
    }


def _service_view(service: Service) -> View:
    return {
        "id": service.id,
        "area": service.area,
        "name": dict(service.name),
        "minutes": service.minutes,
        "kinds": [kind.value for kind in service.kinds],
        "items": _items_view(service.items),
        "precheck": precheck_view(service.precheck),
    }


def _desk_view(desk: Desk) -> View:
    view: View = {
        "id": desk.id,
        "name": dict(desk.name),
        "place": dict(desk.place),
        "serves": list(desk.serves),
    }
    return view | ({"prefers": desk.prefers.value} if desk.prefers else {})


def _calling_view(calling: Calling) -> View:
    return {
        "rule": calling.rule,
        "parameters": dict(calling.parameters),
        "calls": calling.calls,
        "pick": calling.pick,
        "check_in_minutes": calling.check_in_minutes,
    }


def _items_view(items: Items | None) -> View | None:
    return {"up_to": items.up_to, "question": dict(items.question)} if items else None


def _display_view(display: Display) -> View:
    return {
        "id": display.id,
        "name": dict(display.name),
        "diagonal_inches": display.diagonal_inches,
        "farthest_seat_metres": display.farthest_seat_metres,
        "areas": list(display.areas) if display.areas is not None else None,
        "desks": list(display.desks) if display.desks is not None else None,
        "arrows": {desk: arrow.value for desk, arrow in display.arrows.items()},
    }


def _search_words_view(row: SearchWords) -> View:
    view: View = {
        "words": {language: list(words) for language, words in row.words.items()},
        "services": list(row.services),
    }
    return view | ({"note": dict(row.note)} if row.note else {})


def _directory_view(entry: DirectoryEntry) -> View:
    view: View = {
        "name": dict(entry.name),
        "about": dict(entry.about),
        "place": dict(entry.place),
        "hours": dict(entry.hours),
    }
    return view | ({"phone": entry.phone} if entry.phone else {})


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
