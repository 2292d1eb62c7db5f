"""The shapes of what clerks ask and get."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints

from queue_server.web.bodies import Body, Entry, Kind, Name, Outcome, RequestId, Said, Standing, State

Note = Annotated[str, StringConstraints(max_length=200)]
Count = Annotated[int, Field(ge=1, le=99)]
Items = Annotated[int, Field(ge=1, le=10)]
TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class PrecheckCorrection(Body):
    """The clerk looked herself."""

    marks: Said = Field(default_factory=dict)
    stopped: Annotated[
        bool | None, Field(description="false: what stopped the visitor at the kiosk does not count.")
    ] = None
    request_id: RequestId | None = None


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


class NotedAct(TicketAct):
    """Something happened to a ticket; the next colleague should know why."""

    note: Note | None = None


class DoneItem(Body):
    """A service that was done, and how often."""

    service: Name
    count: Count = 1


class Completion(TicketAct):
    """The visit is done; `done` says what was done, if it was not just what she came for."""

    done: Annotated[list[DoneItem], Field(min_length=1, max_length=50)] | None = None


class NewTransfer(NotedAct):
    """Send her on: to another service, to a certain desk, or both."""

    service: Name | None = None
    desk: Name | None = None
    first: Annotated[bool, Field(description="Before everybody; else by her own waiting time.")] = False


class NewDropOff(NotedAct):
    """She leaves a bundle and does not wait."""

    items: Items | None = None


class NewVisit(Body):
    """Serve somebody who has no ticket."""

    service: Name
    items: Items = 1
    visitor_kind: Kind = "private"
    request_id: RequestId


class NewBundle(NewVisit):
    """Take a bundle from somebody who has no ticket."""

    visitor_kind: Kind = "commercial"
    note: Note | None = None


class NewNote(TicketAct):
    """What the next colleague should know; an empty text takes it away."""

    text: Note


class NewBreak(Body):
    """A break; `until`, a local time of today, is when she thinks to go on."""

    until: TimeOfDay | None = None


class Seating(Body):
    """Sit down, say what you can do today, take a break, or, without one, go on."""

    skills: Annotated[
        list[Name] | None,
        Field(max_length=500, description="Services; left out: as before, or all that the desk serves."),
    ] = None
    break_: Annotated[NewBreak | None, Field(alias="break")] = None


class NewHelp(Body):
    """Ask colleagues for help; or, with `by`, that desk comes."""

    by: Name | None = None


# Answers


class Marked(BaseModel):
    document: str
    mark: str


class ClerkPrecheck(BaseModel):
    outcome: Outcome
    documents: list[Marked]


class DoneNow(BaseModel):
    service: str
    count: int


class UndoNow(BaseModel):
    """The act that can be taken back, and until when."""

    act: str
    until: datetime


class Reason(BaseModel):
    """Why this ticket."""

    rule: Literal[
        "appointment",
        "waited",
        "limit",
        "only_here",
        "first",
        "first_come",
        "picked",
        "called_again",
        "taken_up",
    ]
    preset: str
    standing: Standing
    slot: datetime | None
    over_seconds: Annotated[int | None, Field(description="Since her slot; negative before it.")]
    waited_seconds: int
    target_seconds: Annotated[int, Field(description="What the rule aims at for her class.")]
    preferred: Annotated[bool, Field(description="false: nobody whom the desk prefers waited.")]


class ClerkTicket(BaseModel):
    id: int
    number: str
    day: date
    area: str
    service: str
    items: int
    visitor_kind: Kind
    language: str
    state: State
    desk: str | None
    call: int | None
    calls: int
    taken_at: datetime
    called_at: datetime | None
    served_at: datetime | None
    ended_at: datetime | None
    dropped_at: datetime | None
    standing: Standing
    slot: datetime | None
    waits_from: Annotated[datetime, Field(description="Since when she waits, fairly reckoned.")]
    ref: Annotated[datetime, Field(description="What ranks her within her service and class.")]
    first: Annotated[bool, Field(description="She came back from an errand or was transferred first.")]
    for_desk: Annotated[str | None, Field(description="Only this desk can call her.")]
    reason: Reason | None
    note: str | None
    done: list[DoneNow] | None
    undo: UndoNow | None
    precheck: ClerkPrecheck | None


class Called(BaseModel):
    ticket: ClerkTicket
    reason: Reason


class Acted(BaseModel):
    ticket: ClerkTicket


class OpenTicket(BaseModel):
    id: int
    number: str
    state: Literal["called", "serving"]


class BreakNow(BaseModel):
    since: datetime
    until: datetime | None


class HelpNow(BaseModel):
    """Somebody is needed at this desk; `by` is the desk that comes."""

    since: datetime
    by: str | None


class DeskNow(BaseModel):
    id: str
    staffed: bool
    skills: list[str]
    break_: Annotated[BreakNow | None, Field(alias="break")]
    awaits_next: bool
    help: HelpNow | None
    ticket: OpenTicket | None


class DeskAnswer(BaseModel):
    desk: DeskNow


class BundleTaken(BaseModel):
    """A bundle and the link of its receipt."""

    ticket: ClerkTicket
    link: str


class TicketJournal(BaseModel):
    ticket: ClerkTicket
    entries: list[Entry]
