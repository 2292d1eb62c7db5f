"""The shapes of requests and answers, from which the OpenAPI document is written."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

RequestId = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$"),
    Field(description="Made by the client, new for each act; the same again gets the first answer."),
]
Name = Annotated[str, StringConstraints(min_length=1, max_length=100)]
TicketId = Annotated[int, Field(ge=1, le=2**53 - 1)]  # what a browser can count


class Body(BaseModel):
    """A request body: no field that we do not know, no type that we must guess."""

    model_config = ConfigDict(extra="forbid", strict=True)


class NewTicket(Body):
    """Take a ticket."""

    service: Name
    items: Annotated[int, Field(ge=1, le=10)] = 1
    visitor_kind: Literal["private", "commercial"] = "private"
    language: Annotated[str, StringConstraints(max_length=35)] | None = None
    request_id: RequestId


class NewCall(Body):
    """Call next."""

    request_id: RequestId


class NewTicketCall(Body):
    """Call a certain ticket, or call it again."""

    desk: Name
    request_id: RequestId


class TicketAct(Body):
    """Something happened to a ticket."""

    request_id: RequestId | None = None


class Nothing(Body):
    """An empty object."""


class NewOpening(Body):
    """Open today, until a local time or the end of the day."""

    until: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")] | None = None


class NewSession(Body):
    """Sign in."""

    passphrase: Annotated[str, StringConstraints(min_length=1, max_length=1000)]


class LobbyPath(BaseModel):
    lobby: Name


class DeskPath(LobbyPath):
    desk: Name


class ServicePath(LobbyPath):
    service: Name


class TicketPath(BaseModel):
    ticket: TicketId


# Answers


class Area(BaseModel):
    id: str
    letter: str
    name: dict[str, str]


class Service(BaseModel):
    id: str
    area: str
    name: dict[str, str]
    minutes: int


class Desk(BaseModel):
    id: str
    name: dict[str, str]
    place: dict[str, str]
    serves: list[str]


class SpecialDate(BaseModel):
    date: str
    opens: str | None = None
    closes: str | None = None
    closed: bool | None = None
    note: dict[str, str] | None = None


class Today(BaseModel):
    """The opening as it stands now. `ending`: open, but the last ticket is gone."""

    day: str
    state: Literal["open", "ending", "closed"]
    closes_at: datetime | None
    last_ticket_at: datetime | None
    opens_at: datetime | None
    note: dict[str, str] | None


class LobbyPlan(BaseModel):
    """A lobby with the keys and values of its file, today's opening, whether the clock is a demo."""

    id: str
    name: dict[str, str]
    time_zone: str
    holidays: str | None
    opening_hours: str | None
    last_ticket_minutes: int
    languages: list[str]
    dates: list[SpecialDate]
    areas: list[Area]
    services: list[Service]
    desks: list[Desk]
    today: Today
    demo_clock: bool


class LobbyName(BaseModel):
    id: str
    name: dict[str, str]
    languages: list[str]


class Lobbies(BaseModel):
    lobbies: list[LobbyName]


class VisitorTicket(BaseModel):
    """A ticket as its visitor sees it. `ahead`: people before her in her area, while she waits."""

    id: int
    number: str
    area: str
    service: str
    state: Literal["waiting", "called", "serving", "served", "missed", "left", "expired"]
    language: str
    ahead: int | None
    desk: str | None
    call: int | None
    taken_at: datetime
    called_at: datetime | None


class TakenTicket(VisitorTicket):
    token: str


class TicketTaken(BaseModel):
    ticket: TakenTicket
    link: str


class Visit(BaseModel):
    lobby: str
    at: datetime
    ticket: VisitorTicket


class ClerkTicket(BaseModel):
    id: int
    number: str
    area: str
    service: str
    items: int
    visitor_kind: Literal["private", "commercial"]
    language: str
    state: Literal["waiting", "called", "serving", "served", "missed", "left", "expired"]
    desk: str | None
    call: int | None
    calls: int
    taken_at: datetime
    called_at: datetime | None
    served_at: datetime | None


class Reason(BaseModel):
    """Why this ticket."""

    rule: Literal["first_come", "picked", "called_again"]
    waited_seconds: int


class Called(BaseModel):
    ticket: ClerkTicket
    reason: Reason


class Acted(BaseModel):
    ticket: ClerkTicket


class OpenTicket(BaseModel):
    id: int
    number: str
    state: Literal["called", "serving"]


class DeskNow(BaseModel):
    id: str
    staffed: bool
    ticket: OpenTicket | None


class DeskAnswer(BaseModel):
    desk: DeskNow


class ServiceNow(BaseModel):
    id: str
    paused: bool


class ServiceAnswer(BaseModel):
    service: ServiceNow


class TodayAnswer(BaseModel):
    today: Today


class Session(BaseModel):
    role: Literal["clerk", "supervisor", "administrator"] | None


class Alive(BaseModel):
    status: Literal["alive"]


class Ready(BaseModel):
    status: Literal["ready"]
    database: Literal["reachable"]
