"""The shapes of appointments: what kiosks ask with a code, what supervisors book and bring in."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints

from queue_server.appointment_files import LARGEST_FILE
from queue_server.web.bodies import (
    Body,
    Kind,
    Language,
    LobbyPath,
    Name,
    RequestId,
    Standing,
    State,
    TicketPrecheck,
)

Code = Annotated[
    str,
    StringConstraints(min_length=1, max_length=500),
    Field(
        description="As scanned or typed: an appointment's code, a ticket's number, its token or its link."
    ),
]
AppointmentId = Annotated[int, Field(ge=1, le=2**53 - 1)]  # what a browser can count
Text = Annotated[str, StringConstraints(min_length=1, max_length=255)]


class CodeQuestion(Body):
    """What does this mean?"""

    code: Code


class NewArrival(Body):
    """Check in with the code of an appointment."""

    code: Code
    precheck: TicketPrecheck | None = None
    language: Language | None = None
    request_id: RequestId


class NewReturn(Body):
    """Come back, by what she has: number, link or code."""

    code: Code
    request_id: RequestId


class NewAppointment(Body):
    """Keep a time for a visitor."""

    service: Name
    slot: Annotated[Text, Field(description="ISO 8601: local to the lobby, or with an offset.")]
    items: Annotated[int, Field(ge=1, le=10)] = 1
    minutes: Annotated[
        int | None, Field(ge=1, le=480, description="As long as the service takes if left out.")
    ] = None
    visitor_kind: Kind | None = None
    code: Annotated[Text | None, Field(description="Made if left out.")] = None
    uid: Annotated[Text | None, Field(description="What its source calls it.")] = None
    request_id: RequestId


class NewAppointments(Body):
    """A file of appointments."""

    format: Literal["csv", "ics"]
    content: Annotated[str, StringConstraints(max_length=LARGEST_FILE)]


class AppointmentPath(LobbyPath):
    """One appointment of a lobby."""

    appointment: AppointmentId


class DayQuery(BaseModel):
    """Which day; today if left out."""

    day: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$")] | None = None


# Answers


class MeantAppointment(BaseModel):
    """What a visitor may know of her appointment."""

    service: str
    items: int
    visitor_kind: Kind
    slot: datetime
    minutes: int


class MeantTicket(BaseModel):
    """What a visitor may know of a ticket whose number she has."""

    number: str
    state: State
    can_return: bool
    desk: str | None


class CodeMeaning(BaseModel):
    """What a code means: an appointment for which she can check in, or a ticket that she has already.

    `arrival`: before her time, around it, late within grace, or too late to keep her appointment.
    """

    kind: Literal["appointment", "ticket"]
    appointment: MeantAppointment | None = None
    arrival: Literal["early_ok", "on_time", "late", "too_late"] | None = None
    standing: Standing | None = None
    ticket: MeantTicket | None = None


class Appointment(BaseModel):
    """An appointment as the staff see it."""

    id: int
    code: str
    service: str
    items: int
    slot: datetime
    minutes: int
    visitor_kind: Kind
    state: Literal["booked", "checked_in", "cancelled"]
    uid: str | None
    sequence: int


class AppointmentAnswer(BaseModel):
    """One appointment, as it is now."""

    appointment: Appointment


class AppointmentsOfDay(BaseModel):
    """The appointments of a day, the earliest first."""

    day: date
    appointments: list[Appointment]


class LineMistake(BaseModel):
    """What is wrong with a line; nothing of it was kept."""

    line: int
    message: str


class MadeCode(BaseModel):
    """A code that was made here, to be told to the visitor."""

    line: int
    code: str
    uid: str | None


class Imported(BaseModel):
    """What came of a file. `left_out`: columns that were not read."""

    added: int
    changed: int
    cancelled: int
    unchanged: int
    mistakes: list[LineMistake]
    codes: list[MadeCode]
    left_out: list[str]
