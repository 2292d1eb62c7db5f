"""Appointments are booked, moved and cancelled: one by one, or from a file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from queue_server.domain.appointment import Appointment, AppointmentState
from queue_server.domain.booking import Book, Booking, Outcome
from queue_server.domain.errors import AlreadyCheckedIn, AppointmentExists, Refused
from queue_server.domain.events import EventKind
from queue_server.usecases.lobby import Lobby, answered_once
from queue_server.usecases.ports import Answer, AppointmentFile, Mistake, Reading, Request
from queue_server.usecases.views import View, moment


@answered_once
def book(lobby: Lobby, booking: Booking, request: Request) -> Answer:
    """Keeps a time for a visitor. Raises Unknown, Invalid, or AppointmentExists for a known code or uid."""
    with lobby.changing(request) as changing:
        known = _known(changing.tx, [booking])
        if known:
            taken = "uid" if booking.uid and known[0].uid == booking.uid else "code"
            raise AppointmentExists(f"{taken}: belongs to another appointment", field=taken)
        _, appointment = Book(lobby.plan, changing.now, known).enter(booking)
        booked = changing.tx.add_appointment(appointment)
        changing.record(
            EventKind.APPOINTMENT_BOOKED,
            appointment=booked.id,
            service=booked.service,
            slot=moment(booked.slot),
        )
        return changing.answered({"appointment": appointment_view(booked)})


def cancel(lobby: Lobby, appointment_id: int) -> Answer:
    """Gives the time free; nothing happens if that was done before. Raises Unknown or AlreadyCheckedIn."""
    with lobby.changing() as changing:
        appointment = changing.tx.appointment(appointment_id)
        if appointment.state is AppointmentState.CHECKED_IN:
            raise AlreadyCheckedIn(
                "The visitor of this appointment has a ticket.", appointment=appointment.id
            )
        if appointment.state is AppointmentState.BOOKED:
            appointment = changing.tx.advance_appointment(appointment, AppointmentState.CANCELLED)
            changing.record(
                EventKind.APPOINTMENT_CANCELLED,
                appointment=appointment.id,
                service=appointment.service,
                slot=moment(appointment.slot),
            )
        return {"appointment": appointment_view(appointment)}


def appointments_on(lobby: Lobby, day: date | None = None) -> Answer:
    """The appointments of a day, the earliest first; of today without one."""
    day = day or lobby.day_at(lobby.clock.now())
    with lobby.reading() as look:
        found = look.appointments_between(lobby.begin_of(day), lobby.begin_of(day + timedelta(days=1)))
    return {"day": day.isoformat(), "appointments": [appointment_view(one) for one in found]}


def import_file(lobby: Lobby, file: AppointmentFile) -> Answer:
    """Books, moves and cancels what the file says, all at once; each mistake is named, and the rest is done.

    If nothing is new, nothing happens: no sequence number is used up and the journal has no entry.
    """
    with lobby.reading() as look:
        entered = _entered(lobby, look, file)
    if entered.book.new or entered.book.changed:
        with lobby.changing() as changing:
            entered = _entered(lobby, changing.tx, file)
            changing.tx.add_appointments(entered.book.new)
            changing.tx.change_appointments(entered.book.changed)
            changing.record(EventKind.APPOINTMENTS_IMPORTED, **entered.figures)
    mistakes = sorted([*file.mistakes, *entered.mistakes], key=lambda mistake: mistake.line)
    return {
        **entered.figures,
        "mistakes": [{"line": mistake.line, "message": mistake.message} for mistake in mistakes],
        "codes": entered.codes,
        "left_out": list(file.left_out),
    }


@dataclass(kw_only=True)
class _Entered:
    """What came of a file."""

    book: Book
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    mistakes: list[Mistake] = field(default_factory=list)
    codes: list[View] = field(default_factory=list)  # those that were made here, to be told to the visitors

    @property
    def figures(self) -> View:
        return {outcome.value: self.outcomes[outcome] for outcome in Outcome}


def _entered(lobby: Lobby, look: Reading, file: AppointmentFile) -> _Entered:
    """Enters every line into a book; nothing is written yet."""
    known = _known(look, [line.booking for line in file.lines])
    entered = _Entered(book=Book(lobby.plan, lobby.clock.now(), known))
    for line in file.lines:
        try:
            outcome, appointment = entered.book.enter(line.booking)
        except Refused as error:
            entered.mistakes.append(Mistake(line=line.number, message=error.message))
            continue
        entered.outcomes[outcome] += 1
        if outcome is Outcome.ADDED and line.booking.code is None:
            entered.codes.append({"line": line.number, "code": appointment.code, "uid": appointment.uid})
    return entered


def _known(look: Reading, bookings: list[Booking]) -> list[Appointment]:
    uids = [booking.uid for booking in bookings if booking.uid]
    codes = [booking.code for booking in bookings if booking.code]
    return list(look.appointments_known(uids, codes))


def appointment_view(appointment: Appointment) -> View:
    """An appointment as the staff see it."""
    return {
        "id": appointment.id,
        "code": appointment.code,
        "service": appointment.service,
        "items": appointment.items,
        "slot": moment(appointment.slot),
        "minutes": appointment.minutes,
        "visitor_kind": appointment.visitor_kind.value,
        "state": appointment.state.value,
        "uid": appointment.uid,
        "sequence": appointment.sequence,
    }
