"""Arriving with a code: looking up what it means, checking in, coming back."""

from __future__ import annotations

from datetime import date, timedelta
from math import isinf

from queue_server.domain.appointment import WELCOME, Appointment, AppointmentState, Arrival, Patience, arrival
from queue_server.domain.calling import standing
from queue_server.domain.codes import AppointmentCode, TicketNumber, VisitToken, meaning, spellings
from queue_server.domain.errors import (
    AlreadyCheckedIn,
    AppointmentCancelled,
    Conflict,
    TooEarly,
    Unknown,
    WrongDay,
)
from queue_server.domain.opening import OpeningState, Today
from queue_server.domain.rank import MINUTE
from queue_server.domain.ticket import CAN_RETURN, DROPPED_OFF, Ticket
from queue_server.domain.turns import Act
from queue_server.usecases.beginning import begin_visit
from queue_server.usecases.lobby import Lobby, answered_once
from queue_server.usecases.ports import Answer, PrecheckWish, Reading, Request, TicketWish
from queue_server.usecases.sending import come_back_by_herself
from queue_server.usecases.views import moment
from queue_server.usecases.visiting import lobby_closed, refuse_foreign, taken


def look_up(lobby: Lobby, text: str) -> Answer:
    """What a scanned or typed text means; changes nothing.

    An appointment's code means a check-in, and is refused as the check-in would be. A ticket's token or
    number means that she comes back; so does the code of whoever checked in and then missed her call.
    """
    with lobby.reading() as look:
        found = _found(lobby, look, text)
        if isinstance(found, Appointment):
            ticket = look.ticket_of_appointment(found.id)
            if ticket is None or not _can_return(lobby, ticket):
                return _appointment_view(lobby, look, found)
            found = ticket
    return _ticket_view(lobby, found)


@answered_once
def check_in(
    lobby: Lobby, text: str, *, precheck: PrecheckWish | None, language: str | None, request: Request
) -> Answer:
    """Gives the visitor of an appointment her ticket, which keeps the slot.

    After the last ticket of the day and while her service is paused, too: she was promised her turn. Before
    the lobby opens, and between two openings, she may come in and sit down. Only when it does not open on
    this day any more she is refused.
    Raises Unknown, Invalid, LobbyClosed, TooEarly, WrongDay, AppointmentCancelled or AlreadyCheckedIn.
    """
    refuse_foreign(lobby.plan, language)
    with lobby.changing(request) as changing:
        appointment = _found(lobby, changing.tx, text)
        if not isinstance(appointment, Appointment):
            raise _unknown()
        _refuse(lobby, changing.tx, appointment)
        changing.tx.advance_appointment(appointment, AppointmentState.CHECKED_IN)
        wish = TicketWish(
            service=appointment.service,
            items=appointment.items,
            visitor_kind=appointment.visitor_kind,
            language=language,
            precheck=precheck,
        )
        ticket = begin_visit(changing, Act.CHECK_IN, wish, appointment=appointment.id, slot=appointment.slot)
        return changing.answered(taken(changing, ticket))


def come_back(lobby: Lobby, text: str, request: Request) -> Answer:
    """Whoever missed her call or was on an errand waits again, by the link, number or code that she has.

    Raises Unknown, or WrongState for a ticket that did not go away.
    """
    with lobby.reading() as look:
        found = _found(lobby, look, text)
        ticket = look.ticket_of_appointment(found.id) if isinstance(found, Appointment) else found
    if ticket is None:
        raise _unknown()
    return come_back_by_herself(lobby, ticket.id, request)


def _found(lobby: Lobby, look: Reading, text: str) -> Appointment | Ticket:
    """What the text is the name of; raises Unknown."""
    match meaning(text):
        case AppointmentCode(code):
            spelled = spellings(code)
            known = {one.code: one for one in look.appointments_known([], spelled)}
            if code in known or len(known) == 1:
                return known.get(code) or next(iter(known.values()))
        case VisitToken(token):
            return _counting(lobby, look.ticket_of_token(token))
        case TicketNumber(letter, serial):
            return _counting(lobby, look.ticket_of_number(_today(lobby), letter, serial))
        case None:
            pass
    raise _unknown()


def _counting(lobby: Lobby, ticket: Ticket | None) -> Ticket:
    """A ticket of today, or of a bundle that still lies with us; raises Unknown for all others."""
    if ticket and (ticket.day == _today(lobby) or ticket.state is DROPPED_OFF):
        return ticket
    raise _unknown()


def _unknown() -> Unknown:
    return Unknown("code", "like this")  # a code is a key, and not repeated


def _today(lobby: Lobby) -> date:
    return lobby.day_at(lobby.clock.now())


def _can_return(lobby: Lobby, ticket: Ticket) -> bool:
    return ticket.state in CAN_RETURN and ticket.day == _today(lobby)


def _refuse(lobby: Lobby, look: Reading, appointment: Appointment) -> Arrival:
    """Raises what stands against a check-in now; else says what the arrival is."""
    state = look.state()
    grace = lobby.rule(state).grace
    patience = Patience(early=_early(lobby), grace=None if isinf(grace) else timedelta(minutes=grace))
    comes = arrival(appointment, lobby.clock.now(), patience, lobby.plan.zone)
    if comes not in WELCOME:
        raise _refusal(lobby, look, appointment, comes)
    today = lobby.today(state)
    if today.state is OpeningState.CLOSED and not _opens_on(lobby, today):
        raise lobby_closed("The lobby does not open any more today.", today)
    return comes


def _opens_on(lobby: Lobby, today: Today) -> bool:
    return today.opens_at is not None and lobby.day_at(today.opens_at) == today.day


def _early(lobby: Lobby) -> timedelta:
    return timedelta(minutes=lobby.plan.calling.check_in_minutes)


def _refusal(lobby: Lobby, look: Reading, appointment: Appointment, comes: Arrival) -> Conflict:
    slot = moment(appointment.slot)
    match comes:
        case Arrival.CANCELLED:
            return AppointmentCancelled("This appointment was cancelled.", slot=slot)
        case Arrival.WRONG_DAY:
            return WrongDay("This appointment is on another day.", slot=slot)
        case Arrival.TOO_EARLY:
            opens = moment(appointment.slot - _early(lobby))
            return TooEarly("It is too early to check in for this appointment.", slot=slot, **{"from": opens})
        case _:
            return _already(slot, look.ticket_of_appointment(appointment.id))


def _already(slot: str | None, ticket: Ticket | None) -> AlreadyCheckedIn:
    known = {"ticket": ticket.number, "state": ticket.state.value, "desk": ticket.desk} if ticket else {}
    return AlreadyCheckedIn("The visitor of this appointment has a ticket.", slot=slot, **known)


def _appointment_view(lobby: Lobby, look: Reading, appointment: Appointment) -> Answer:
    comes = _refuse(lobby, look, appointment)
    late = (lobby.clock.now() - appointment.slot) / MINUTE
    return {
        "kind": "appointment",
        "appointment": {
            "service": appointment.service,
            "items": appointment.items,
            "visitor_kind": appointment.visitor_kind.value,
            "slot": moment(appointment.slot),
            "minutes": appointment.minutes,
        },
        "arrival": comes.value,
        "standing": standing(lobby.rule(look.state()), 0.0, late).value,
    }


def _ticket_view(lobby: Lobby, ticket: Ticket) -> Answer:
    return {
        "kind": "ticket",
        "ticket": {
            "number": ticket.number,
            "state": ticket.state.value,
            "can_return": _can_return(lobby, ticket),
            "desk": ticket.desk,
        },
    }
