"""The shapes of requests and answers, from which the OpenAPI document is written."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from queue_server.web.plan_shapes import Stop, Today

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


Id = Annotated[str, StringConstraints(max_length=60)]
Said = Annotated[dict[Id, Id], Field(max_length=100)]
Language = Annotated[str, StringConstraints(max_length=35)]


class PrecheckAnswers(Body):
    """What a visitor answered, and what she said of each document."""

    answers: Annotated[Said, Field(description="Question → answer, as they were asked.")] = {}
    marks: Annotated[
        Said, Field(description="Document → `have`, `missing`, `not_applicable`, or an alternative's id.")
    ] = {}


class PrecheckQuestion(PrecheckAnswers):
    """Look up what to ask next, or what is needed."""

    language: Annotated[Language, Field(description="Of the list page that `link` leads to.")] | None = None


class TicketPrecheck(PrecheckAnswers):
    """The pre-check that goes with a ticket."""

    own_word: Annotated[bool, Field(description="She says that she has everything.")] = False


class SavedWait(Body):
    """She goes without a ticket, because she would wait in vain."""

    service: Name
    request_id: RequestId


class NewTicket(Body):
    """Take a ticket."""

    service: Name
    items: Annotated[int, Field(ge=1, le=10)] = 1
    visitor_kind: Literal["private", "commercial"] = "private"
    language: Language | None = None
    precheck: TicketPrecheck | None = None
    request_id: RequestId


class ComingBack(Body):
    """She is here again."""

    request_id: RequestId | None = None


class Nothing(Body):
    """An empty object."""


class NewOpening(Body):
    """Open today, until a local time or the end of the day; or, `closed`, give no more tickets today."""

    until: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")] | None = None
    closed: bool = False


class NewRule(Body):
    """Call by this preset."""

    preset: Name


class NewNotice(Body):
    """What everybody is told today: language → text. The first language of the lobby must be there."""

    text: Annotated[
        dict[Language, Annotated[str, StringConstraints(max_length=200)]], Field(min_length=1, max_length=20)
    ]


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


class ListQuery(BaseModel):
    """Which documents a list names, and in which language."""

    language: Language
    document: Annotated[list[Id], Field(min_length=1, max_length=40)]


class NumberQuery(BaseModel):
    """The number of a ticket of today, as people write it: small letters and missing zeros are fine."""

    number: Annotated[str, StringConstraints(min_length=1, max_length=20)]


# Answers


State = Literal[
    "waiting",
    "called",
    "serving",
    "parked",
    "away",
    "dropped_off",
    "served",
    "missed",
    "left",
    "expired",
]
Standing = Literal["appointment", "walk_in"]
Kind = Literal["private", "commercial"]
Outcome = Literal["complete", "helpful", "here", "missing", "stopped", "own_word"]


class PrecheckLists(BaseModel):
    """Documents that are missing: in vain without, to be got here while she waits, helpful only."""

    missing: list[str]
    here: list[str]
    helpful: list[str]


class Needed(BaseModel):
    """A document that she needs, or one of those under `or` instead."""

    document: str
    alternatives: Annotated[list[str], Field(alias="or")]
    helpful: bool
    only_if: dict[str, str] | None


class PrecheckStep(PrecheckLists):
    """The next question; or the documents that are needed, and what follows."""

    asked: list[str]
    question: str | None
    choices: list[str]
    left: int
    stop: Stop | None
    needs: list[Needed]
    notes: list[dict[str, str]]
    outcome: Outcome | None
    link: str | None


class VisitorPrecheck(PrecheckLists):
    outcome: Outcome


class WaitSaved(BaseModel):
    service: str


class VisitorTicket(BaseModel):
    """A ticket as its visitor sees it. `ahead`: people before her in her area, while she waits."""

    id: int
    number: str
    area: str
    service: str
    state: State
    language: str
    ahead: int | None
    desk: str | None
    call: int | None
    taken_at: datetime
    called_at: datetime | None
    items: int
    standing: Standing
    slot: datetime | None
    dropped_at: Annotated[datetime | None, Field(description="When she left her bundle with us.")]
    can_return: bool
    precheck: VisitorPrecheck | None


class TakenTicket(VisitorTicket):
    token: str


class TicketTaken(BaseModel):
    ticket: TakenTicket
    link: str


class Visit(BaseModel):
    lobby: str
    at: datetime
    ticket: VisitorTicket


class ServiceNow(BaseModel):
    id: str
    paused: bool


class ServiceAnswer(BaseModel):
    service: ServiceNow


class TodayAnswer(BaseModel):
    today: Today


class RuleAnswer(BaseModel):
    """The rule by which is called now."""

    rule: str


class NoticeAnswer(BaseModel):
    notice: dict[str, str] | None


class Tally(BaseModel):
    """Tickets of today: where they are now, how they ended; when the oldest that waits was taken."""

    waiting: int
    called: int
    serving: int
    parked: int
    away: int
    dropped_off: int
    served: int
    missed: int
    left: int
    taken: int
    longest_since: datetime | None


class SavedWaits(BaseModel):
    """Visitors who went without a ticket today, as they would have waited in vain."""

    total: int
    services: dict[str, int]


class Device(BaseModel):
    """A kiosk or display; `name` only if the lobby file knows it."""

    kind: Literal["kiosk", "display"]
    id: str
    name: dict[str, str] | None
    seen_at: datetime | None
    online: bool


class HalfHour(BaseModel):
    """Tickets taken in thirty minutes, and the most people who waited at once."""

    at: datetime
    taken: int
    waiting: int


class Figures(BaseModel):
    """What can be counted of today. Nothing in it speaks of a clerk."""

    lobby: Tally
    areas: dict[str, Tally]
    services: dict[str, Tally]
    desks_open: int
    saved_waits: SavedWaits
    prechecks: dict[Outcome, int]
    devices: list[Device]
    day: list[HalfHour]


class Waiting(BaseModel):
    """The figures of now, and the number of the change up to which they count."""

    lobby: str
    seq: int
    at: datetime
    figures: Figures


class Entry(BaseModel):
    """What happened to a ticket."""

    at: datetime
    kind: str
    desk: str | None
    facts: dict[str, Any]


class Session(BaseModel):
    role: Literal["clerk", "supervisor", "administrator"] | None


class Alive(BaseModel):
    status: Literal["alive"]


class Ready(BaseModel):
    status: Literal["ready"]
    database: Literal["reachable"]
